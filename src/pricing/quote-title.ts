/** A quote's title as it stands behind other words: "EC2 (2 × t3.micro, 730 hours a month)" of "EC2: 2 × t3.micro, …". */
export function titleWithin(title: string): string {
  return title.replace(
    /^([^:]+): (.+)$/,
    (_, name: string, rest: string) => `${name} (${rest.replace(/ \((.+?)\)/g, ', $1')})`,
  );
}
