/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the name',
  EISDIR: 'is a folder; name a file in it',
  ENOTDIR: 'a part of its path is no folder; check the path',
  EACCES: 'access is denied; check the permissions of the file and its folder',
  EPERM: 'access is denied; check the permissions of the file and its folder',
  ENOSPC: 'there is no space left; free some and run again',
  EROFS: 'is on a medium that cannot be written',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  ELOOP: 'is a link that leads back to itself; check the path',
  EFBIG: 'is larger than a file may be here; free some space or write elsewhere',
  EBUSY: 'is in use; close it in the program that has it open and run again',
}

/** What went wrong with a file, and what to do. */
export function reasonOf(error: unknown): string {
  const known = REASONS[codeOf(error) ?? '']
  return known ?? `cannot be read or written (${error instanceof Error ? error.message : String(error)})`
}
