/** The three numbers of a version such as 1.4.0. Anything else gives NaN, which no comparison accepts. */
export function versionParts(version: string): [major: number, minor: number, patch: number] {
  const [major = NaN, minor = NaN, patch = NaN] = version.split('.').map(Number);
  return [major, minor, patch];
}

/** Below 0 if `a` is older than `b`, 0 if they are the same, above 0 if it is newer. Numbers, not text. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [versionParts(a), versionParts(b)];
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}

/** Whether `version` is in a range such as 1.x, 1.2.x or 1.2.0. */
export function inRange(version: string, range: string): boolean {
  const parts = version.split('.');
  return range.split('.').every((part, index) => part === 'x' || part === parts[index]);
}

/** The oldest version in a range: 1.x gives 1.0.0. */
export function oldestIn(range: string): string {
  const parts = range.split('.').map((part) => (part === 'x' ? '0' : part));
  return [...parts, '0', '0'].slice(0, 3).join('.');
}
