import { type Connection, firstFitting, type Received } from '../connection.ts';
import { paced, type Running, type Stage, waitFor } from '../stage.ts';

/**
 * Shows that connections live: sends the document's liveness probe on each and takes the answers. False when one is not
 * answered in time or its connection ends. A document without a probe takes an open connection for a live one.
 */
export function* probe(stage: Stage, connections: readonly Connection[], until: number): Running<boolean> {
  if (connections.some(({ other }) => other !== undefined)) return yield* watched(stage, connections, until);
  if (connections.every(({ attempt }) => attempt !== undefined)) return yield* pinged(stage, connections, until);
  // Where two writers of one connection are more than a server bears, no two probes meet.
  if (connections.length > 1 && stage.context.paced === true) {
    for (const connection of connections) {
      yield* paced(stage);
      if (!(yield* probe(stage, [connection], until))) return false;
    }
    return true;
  }
  const { livenessProbe, messages } = stage.context.protocol.model;
  if (livenessProbe === undefined) return connections.every(({ end }) => end === undefined);
  const text = String(messages[livenessProbe.send]?.schema['const'] ?? '');
  for (const { id, name } of connections) {
    stage.note(name, 'sent', `${livenessProbe.send} (liveness probe)`);
    stage.act({ type: 'text', connection: id, text });
  }
  const isAnswer = ({ is, consumed }: Received): boolean =>
    !consumed && is.kind === 'message' && is.message.name === livenessProbe.reply;
  const probed = connections.map((connection) => ({ connection, answer: firstFitting(connection.frames, isAnswer) }));
  const since = stage.now;
  yield* waitFor(
    () => probed.every(({ connection, answer }) => answer() !== undefined || connection.end !== undefined),
    until,
  );
  const answers = probed.map(({ answer }) => answer());
  for (const received of answers) if (received !== undefined) received.consumed = true;
  const answered = !answers.includes(undefined);
  if (answered || stage.now >= until) stage.controlEnded(answered, since);
  return answered;
}

/** Between client and server the kit sends no probes of its own: it waits for the client's next, and for its answer. */
function* watched(stage: Stage, connections: readonly Connection[], until: number): Running<boolean> {
  const { livenessProbe } = stage.context.protocol.model;
  if (livenessProbe === undefined) return connections.every(({ end }) => end === undefined);
  const since = stage.now;
  const passes = connections.map((connection) => {
    const [client, server] =
      connection.attempt === undefined ? [connection.other, connection] : [connection, connection.other];
    const asks = firstFitting(
      client?.frames ?? [],
      ({ at, is }) => at.real >= since && isMessage(is, livenessProbe.send),
    );
    const answers = (): boolean => {
      const asked = asks();
      const frames = server?.frames ?? [];
      return (
        asked !== undefined &&
        frames.some(({ at, is }) => at.real >= asked.at.real && isMessage(is, livenessProbe.reply))
      );
    };
    return { connection, answers };
  });
  yield* waitFor(() => passes.every(({ connection, answers }) => answers() || connection.end !== undefined), until);
  const answered = passes.every(({ answers }) => answers());
  if (answered || stage.now >= until) stage.controlEnded(answered, since);
  return answered;
}

function isMessage(is: Received['is'], name: string): boolean {
  return is.kind === 'message' && is.message.name === name;
}

/** A client has no liveness probe to answer but that of RFC 6455. */
function* pinged(stage: Stage, connections: readonly Connection[], until: number): Running<boolean> {
  stage.silences += 1;
  const payload = `probe ${stage.silences}`;
  for (const { id } of connections) stage.act({ type: 'ping', connection: id, payload });
  const answers = connections.map(({ pongs }) => firstFitting(pongs, (pong) => pong.payload === payload));
  yield* waitFor(
    () => connections.every(({ end }, index) => end !== undefined || answers[index]?.() !== undefined),
    until,
  );
  return answers.every((answer) => answer() !== undefined);
}
