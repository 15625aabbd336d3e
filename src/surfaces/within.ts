/** The value if it comes within this time, otherwise undefined. */
export async function within<Value>(ms: number, coming: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([coming, timeout]).finally(() => clearTimeout(timer));
}
