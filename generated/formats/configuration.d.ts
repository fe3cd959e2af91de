// Generated from spec/formats/configuration.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * What it is written in, so that hints speak of that; seen from the command, or from the files of its folder, where it is missing.
 */
export type ConfiguredStack = 'java' | 'go' | 'python' | 'node';
export type UserId = number;
/**
 * @minItems 1
 */
export type UserList = ConfiguredUser[];
/**
 * A number and a unit, which is ms if there is none: 250, 250ms, 60s, 90 min or 90m, 1.5 h.
 */
export type Duration = string | number;

/**
 * im-conformance.yaml: what the kit cannot guess about the implementation under test. It is found in the working directory or above it, up to the root of the repository. ${NAME} in a value is replaced by the environment variable NAME, ${NAME:-default} by the default where that is not set or empty.
 */
export interface Configuration {
  $schema?: string;
  /**
   * Protocol to judge by, for example support-chat.
   */
  protocol?: string;
  server?: ServerTarget;
  client?: ClientTarget;
  users?: ConfiguredUsers;
  /**
   * IANA time zone of the server's createTime, for example Asia/Shanghai.
   */
  timeZone?: string;
  /**
   * Values that a running server was started with, for example sessionTtl: 2 h.
   */
  timers?: {
    [k: string]: Duration | undefined;
  };
  /**
   * Optional parts of the protocol that the server has, for example clock-tick.
   */
  capabilities?: string[];
}
/**
 * The server under test: a running one (url) or a program to start (command).
 */
export interface ServerTarget {
  /**
   * Base URL of a running server, ws://host:port or wss://host:port.
   */
  url?: string;
  /**
   * Program and arguments, one item each; it runs in the folder of this file.
   *
   * @minItems 1
   */
  command?: string[];
  stack?: ConfiguredStack;
}
/**
 * The client under test.
 */
export interface ClientTarget {
  /**
   * Its driver and arguments, one item each; it runs in the folder of this file.
   *
   * @minItems 1
   */
  command?: string[];
  stack?: ConfiguredStack;
}
/**
 * Users that a running server knows, and userIds that it does not know.
 */
export interface ConfiguredUsers {
  /**
   * Users of the server's directory, listed or as a range.
   */
  known?: UserList | UserRange;
  /**
   * Valid userIds that are not in the directory, listed or as a range.
   */
  unknown?: UserId[] | IdRange;
}
export interface ConfiguredUser {
  userId: UserId;
  /**
   * Expected display name; not judged when left out.
   */
  username?: string;
  /**
   * Expected avatar; not judged when left out.
   */
  avatar?: string;
}
/**
 * Users from one userId to another; {userId} in a pattern is replaced by the number.
 */
export interface UserRange {
  from: UserId;
  to: UserId;
  /**
   * Pattern such as 用户{userId}; not judged when left out.
   */
  username?: string;
  /**
   * Pattern; not judged when left out.
   */
  avatar?: string;
}
export interface IdRange {
  from: UserId;
  to: UserId;
}
