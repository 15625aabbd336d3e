const discordEpochMs = 1_420_070_400_000n;
let created = 0n;

/**
 * A new id whose upper bits are the current time, as clients read `createdAt` out of them.
 * @see https://discord.com/developers/docs/reference#snowflakes
 */
export function nextSnowflake(): string {
  created += 1n;
  return (((BigInt(Date.now()) - discordEpochMs) << 22n) | (created & 0xfffn)).toString();
}
