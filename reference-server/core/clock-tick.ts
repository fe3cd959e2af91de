/**
 * The clock tick for a wall time given as "yyyy-MM-dd HH:mm:ss": "yyyy:MM:dd hh:mm:ss" with a 12-hour `hh` from 01 to 12
 * and nothing to tell morning from afternoon, as deployed clients know it. CLK-1
 */
export function clockTick(createTime: string): string {
  const hour = Number(createTime.slice(11, 13)) % 12 || 12;
  return `${createTime.slice(0, 10).replaceAll('-', ':')} ${String(hour).padStart(2, '0')}${createTime.slice(13)}`;
}
