// Generated from spec/formats/users.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * The file that IM_USERS_FILE names: the directory of users of a server.
 */
export type Users = User[];

/**
 * One user of the directory; the fields of its IM messages.
 */
export interface User {
  /**
   * From 1 to 9007199254740991; the agent (-1) is not part of a directory.
   */
  userId: number;
  /**
   * Display name.
   */
  username: string;
  /**
   * URL of a picture, or the empty string.
   */
  avatar: string;
}
