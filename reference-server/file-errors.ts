/**
 * Why the system refuses a file, in words; `permitted` is what there may be no permission for, such as "to read it", `missing`
 * what may not be there.
 */
export function reasonOf(error: unknown, permitted: string, missing: 'file' | 'folder' = 'file'): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `there is no such ${missing}`,
    ENOTDIR: 'what stands before its name is not a folder',
    EACCES: `no permission ${permitted}`,
    EPERM: `no permission ${permitted}`,
    EROFS: 'its disk cannot be written to',
    ENOSPC: 'its disk is full',
    EISDIR: 'it is a directory',
  };
  return reasons[code] ?? message;
}
