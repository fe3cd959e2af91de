/** RFC 2119. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** A protocol document as data, all references resolved: what a runner needs to judge by it and a page to show it. */
export interface ProtocolModel {
  /** Id, for example support-chat. */
  readonly protocol: string;
  readonly version: string;
  /** SHA-256 of the document's file, in hexadecimal: reports name by it what they judged by. */
  readonly documentSha256: string;
  readonly title: string;
  readonly description: string;
  /** Request path with `{name}` for each parameter. */
  readonly address: string;
  readonly parameters: Readonly<Record<string, PathParameter>>;
  readonly directions: { readonly toServer: Direction; readonly toClient: Direction };
  readonly messages: Readonly<Record<string, Message>>;
  readonly operations: readonly Operation[];
  /** The message whose reply proves that a connection lives. */
  readonly livenessProbe?: { readonly send: string; readonly reply: string };
  readonly timers: Readonly<Record<string, ModelTimer>>;
  readonly constants: Readonly<Record<string, ModelConstant>>;
  readonly closeCodes: Readonly<Record<string, ModelCloseCode>>;
  readonly clientDuties?: ModelClientDuties;
  readonly serverDuties?: ModelServerDuties;
  readonly directory?: ModelDirectory;
  readonly lifeCycle?: ModelLifeCycle;
  /** Prefix of requirement ids to the area's title. */
  readonly areas: Readonly<Record<string, string>>;
  /** The ledger, in the document's order. */
  readonly requirements: readonly ModelRequirement[];
}

export interface PathParameter {
  readonly description: string;
  /** Regular expression that a value matches as a whole. */
  readonly pattern?: string;
  readonly examples: readonly string[];
}

/** One direction of the connection. */
export interface Direction {
  /** Key of the channel object. */
  readonly channel: string;
  readonly messages: readonly string[];
  /** Requirement that a frame breaks which is none of the messages. */
  readonly requirement?: string;
}

export interface Message {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly description?: string;
  readonly direction: 'toServer' | 'toClient';
  readonly contentType: 'text/plain' | 'application/json';
  /** Plain JSON Schema of the payload, draft-07. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Numbers whose JSON text is prescribed, by JSON pointer. */
  readonly lexical: readonly { readonly pointer: string; readonly pattern: string }[];
  /** Requirement that a payload breaks by failing the schema at a place; the longest pointer decides. */
  readonly blame: readonly { readonly pointer: string; readonly requirement: string }[];
  /** JSON pointers to the sender's userId and to what the sender wrote. */
  readonly origin?: { readonly sender: string; readonly content: string };
  /** Optional capability that the message belongs to. */
  readonly capability?: string;
  readonly examples: readonly MessageExample[];
  readonly cites: readonly string[];
}

export interface MessageExample {
  readonly name: string;
  readonly summary: string;
  /** Text of the frame as sent. */
  readonly frame: string;
}

export interface Operation {
  readonly id: string;
  /** From the server's point of view. */
  readonly action: 'receive' | 'send';
  readonly title: string;
  readonly summary: string;
  readonly messages: readonly string[];
  readonly reply?: readonly string[];
  readonly cites: readonly string[];
}

export interface ModelTimer {
  /** Default in milliseconds. */
  readonly ms: number;
  /** Multiple of another timer. */
  readonly times?: number;
  /** That other timer. */
  readonly of?: string;
  /** session: the age of sessions, which a kit may advance; link: silence and answers on the wire, always real time. */
  readonly clock: 'session' | 'link';
  /** Environment variable that sets it, in milliseconds. */
  readonly variable?: string;
  readonly description: string;
  readonly source: string;
}

export interface ModelConstant {
  readonly value: string | number;
  readonly unit?: string;
  readonly description: string;
  readonly source: string;
}

export interface ModelCloseCode {
  readonly code: number;
  readonly reason?: string;
  readonly description: string;
}

/** Requirements that a client is judged by all the time, whatever it is asked to do. */
export interface ModelClientDuties {
  /** It sends the document's messages, in frames of RFC 6455. */
  readonly frames: string;
  /** It asks for the channel's address. */
  readonly address: string;
  /** It holds one connection or attempt at a time. */
  readonly single: string;
  /** It tells no state that the wire contradicts. */
  readonly state: string;
  /** It delivers no message that was not sent. */
  readonly delivery: string;
}

/** Requirements that a server is judged by all the time. */
export interface ModelServerDuties {
  /** It sends a message once to each connection. */
  readonly copies: string;
  /** It sends no message of a text that nobody sent. */
  readonly unsent: string;
  /** It sends no message of a time before the session opened. */
  readonly earlier: readonly string[];
  /** What one sends reaches everybody. */
  readonly lost: readonly string[];
  /** It takes messages up to a size. */
  readonly size: string;
  /** It holds the connections of several who use it at once. */
  readonly company: string;
  /** It holds a link that says nothing but answers pings. */
  readonly idle: string;
}

/** Users that a server knows when nobody tells it others, and userIds that it does not know. */
export interface ModelDirectory {
  readonly known: readonly DirectoryUser[];
  readonly unknown: readonly number[];
}

export interface DirectoryUser {
  readonly userId: number;
  readonly username: string;
  readonly avatar: string;
}

/** States and transitions of a session. */
export interface ModelLifeCycle {
  readonly subject: string;
  readonly states: Readonly<Record<string, string>>;
  readonly initial: string;
  readonly transitions: readonly {
    readonly from: string;
    readonly to: string;
    readonly on: string;
    readonly cites: readonly string[];
  }[];
}

export interface ModelRequirement {
  readonly id: string;
  readonly area: string;
  readonly level: Level;
  /** Whom it binds. */
  readonly actor: 'server' | 'client';
  readonly sentence: string;
  /** What the actor should do beyond a MUST; cited as `ID/SHOULD`. */
  readonly recommendation?: string;
  readonly rationale: string;
  /** Where it comes from. */
  readonly source: string;
  /** Why no check can see it. */
  readonly unobservable?: string;
}
