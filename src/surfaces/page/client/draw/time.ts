const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** When a message came, as Discord tells it: "Today at 14:05", "Today at 2:05 PM". */
export function dayAndTime(time: number, now = Date.now()): string {
  const day = calendar.format(time);
  if (day === calendar.format(now)) return `Today at ${clock.format(time)}`;
  return `${day} ${clock.format(time)}`;
}
