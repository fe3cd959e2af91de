/** A mistake of the person who started the program: told in one line, without a stack trace. */
export class UserError extends Error {
  /** Does what takes the user's values; a TypeError says that one of them is wrong. */
  static from<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof TypeError ? new UserError(error.message) : error;
    }
  }
}
