import type { ExitReport } from '../process/child.ts';
import type { DoctorWords } from './words.ts';

/** What the doctor says in English. */
export const wordsEn: DoctorWords = {
  labels: {
    configuration: 'configuration',
    target: 'address',
    start: 'start',
    port: 'port',
    ready: 'control',
    handshake: 'handshake',
    frames: 'frames',
    clock: 'clock',
    stop: 'stop',
  },
  notReached: 'not reached',
  configurationRead: (file) => `${file} was read`,
  noConfiguration: (file) => `there is no ${file} here, so the defaults hold`,
  wrongConfiguration: { text: 'the configuration cannot be used', remedy: 'Correct the places named above.' },
  noKnownUser: {
    text: 'the configuration names no known user',
    remedy: 'List users that the server has under users.known.',
  },
  wrongTarget: ({ url }) => ({
    text: `${url} is no URL of a WebSocket server`,
    remedy: 'Write it as ws://host:port or wss://host:port; the kit adds the path.',
  }),
  goodUrl: (url) => `${url} is well formed`,
  notFound: (command) => ({
    text: `${command} cannot be started: there is no such command, or it may not be executed`,
    remedy: 'Check its spelling, the working directory, PATH and its permissions (chmod +x).',
  }),
  running: (pid) => `the command runs as process ${pid}`,
  exitedEarly: (exit) => ({
    text: `the program ${ended(exit)} before it listened`,
    remedy: 'Its last lines say why. By hand it is run like this:',
  }),
  notListening: (port, milliseconds, printed) => ({
    text:
      `nothing listens on 127.0.0.1:${port} after ${seconds(milliseconds)}` +
      (printed === undefined ? '' : `, and the program speaks of port ${printed}`),
    remedy: `The kit chooses the port: IM_PORT is ${port}, and IM_HOST 127.0.0.1. Take them from the environment: server.port=\${IM_PORT:8080} in Spring Boot, process.env.IM_PORT in Node, os.environ["IM_PORT"] in Python, os.Getenv("IM_PORT") in Go. A program that needs longer gets --start-timeout 2min. By hand it is run like this:`,
  }),
  portTaken: { text: 'the port that was free a moment ago is taken', remedy: 'Run doctor again.' },
  listening: (port, milliseconds) => `127.0.0.1:${port} (IM_HOST, IM_PORT) accepts after ${seconds(milliseconds)}`,
  offersControl: 'the ready line offers advance, so that long timers are checked at once',
  noControl: (saidReady) =>
    `${saidReady ? 'the ready line offers no advance' : 'there is no ready line'}, which is all right: long timers are checked by a second start with short ones`,
  upgraded: (url) => `${url} answers with 101`,
  sentence: (clause) => (clause === '' ? '' : `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`),
  answers: (milliseconds) => `, and a liveness probe within ${milliseconds.toFixed(1)} ms`,
  startedAgain: (timers) => ` (started again with ${timers})`,
  notStartedAgain: {
    text: 'the program could not be started a second time',
    remedy: 'Two of it run side by side, each on a port of its own; let them share no file, lock or further port.',
  },
  longTimers: (timers) => ({
    text: `not looked at: it would take too long with ${timers}`,
    remedy:
      'Start the server with short timers and write the values under timers in im-conformance.yaml; otherwise the rules about time are not verified.',
  }),
  noUsers: {
    text: 'not looked at: not enough users are configured',
    remedy: 'Add users to users.known and users.unknown in im-conformance.yaml.',
  },
  undecided: { text: 'could not be looked at', remedy: "Look at the server's log at this moment." },
  strangeFrames: {
    text: 'something was sent that is no message of the document',
    remedy: 'Send nothing but the messages of the document; PROTOCOL.md has their exact form.',
  },
  advanced: 'advance is answered, and sessions end by the advanced clock',
  notAdvanced: {
    text: 'the program offers advance, but does not do it',
    remedy:
      'Answer each {"command":"advance","ms":…} on standard input with {"event":"advanced"} on standard output, flushed, after everything that became due was done; or do not offer it.',
  },
  clockFault: (fault) => {
    if (fault.kind === 'silent') return `the program did not answer {"event":"advanced"} within ${fault.withinMs} ms`;
    return fault.kind === 'refused' ? `the program refused to advance: ${fault.says}` : 'the program ended';
  },
  stopped: ({ needed }, milliseconds) =>
    `${needed === 'end-of-stdin' ? 'the end of standard input' : needed} ended it after ${seconds(milliseconds)}, and the port is free again`,
  killed: {
    text: 'the program had to be killed: it obeyed neither the end of standard input nor SIGTERM',
    remedy:
      'End it on SIGTERM within 2 s (Spring Boot: spring.lifecycle.timeout-per-shutdown-phase=1s). Behind a shell script, start it with exec, so that the signal reaches it.',
  },
  endedHere: { text: 'the program ended at this step', remedy: '' },
  exitedMeanwhile: (exit) => ({
    text: `the program ${ended(exit)} in the middle of the examination`,
    remedy: 'Its last lines say why. No message of a client may end the server.',
  }),
  leftovers: (count) => ({
    text: `the program left ${count === 1 ? 'a process' : `${count} processes`} behind, which had to be killed`,
    remedy: 'End what you start; or start the server itself rather than a wrapper (java -jar, not mvn; node, not npm).',
  }),
  portStillTaken: (port) => ({
    text: `something still listens on port ${port} after the program has ended`,
    remedy: 'End what the program has started; look for it with ss -ltnp or lsof -i.',
  }),
  allFine: (notices) =>
    `Everything is in place${notices === 0 ? '' : `; ${notices} ${notices === 1 ? 'line is' : 'lines are'} worth knowing (!)`}.`,
  problems: (count) => `${count} ${count === 1 ? 'problem' : 'problems'} found.`,
  next: (problems) => (problems === 0 ? 'Now let it be judged:' : 'Put it right from the top, then run doctor again:'),
};

function ended({ code, signal }: ExitReport): string {
  return signal === null ? `exited with code ${code}` : `was ended by ${signal}`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
