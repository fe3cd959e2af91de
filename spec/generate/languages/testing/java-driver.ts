import type { Trial } from './trial.ts';
import type { Vector } from './vectors.ts';

/** A Java program that tries the generated class and prints a line for each thing that it found. */
export function javaDriver(vectors: readonly Vector[], texts: readonly string[]): string {
  const attempts = vectors.map(({ frame }) => `        attempt(${literal(JSON.parse(frame))});`);
  return `import im.supportchat.SupportChat;
import im.supportchat.SupportChat.CloseCode;
import im.supportchat.SupportChat.Frame;
import im.supportchat.SupportChat.ImMessage;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Driver {
    static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    static final List<String> texts = List.of(${texts.map(literal).join(', ')});

    public static void main(String[] args) throws ReflectiveOperationException {
${attempts.join('\n')}
        for (Field field : SupportChat.class.getFields()) {
            Object value = field.get(null);
            print("value", value instanceof Duration time ? field.getName() + "_MS" : field.getName(),
                value instanceof Duration time ? time.toMillis() : value);
        }
        for (Frame frame : Frame.values()) {
            print("value", frame.name(), frame.matches(frame.text) && !frame.matches(frame.text + " ") ? frame.text : null);
        }
        for (CloseCode code : CloseCode.values()) {
            print("value", "CODE_" + code.name(), code.code);
            if (!code.reason.isEmpty()) print("value", "REASON_" + code.name(), code.reason);
        }
        print("match", "userId", Arrays.toString(texts.stream().map(SupportChat::isUserId).toArray()));
        print("match", "clockTick", Arrays.toString(texts.stream().map(SupportChat::isClockTick).toArray()));
    }

    static void attempt(Map<String, ?> fields) throws ReflectiveOperationException {
        try {
            ImMessage message = ImMessage.fromMap(fields);
            print("outcome", "written", message.toJson());
            for (RecordComponent component : ImMessage.class.getRecordComponents()) attemptWithout(component, message);
        } catch (IllegalArgumentException error) {
            print("outcome", "refused", error.getMessage().replace('\\n', ' '));
        }
    }

    /** Builds the message again by its constructor, with null for a text. */
    static void attemptWithout(RecordComponent text, ImMessage message) throws ReflectiveOperationException {
        if (text.getType() != String.class) return;
        Object[] values = new Object[ImMessage.class.getRecordComponents().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = ImMessage.class.getRecordComponents()[i];
            values[i] = component.getName().equals(text.getName()) ? null : component.getAccessor().invoke(message);
        }
        try {
            ImMessage.class.getConstructors()[0].newInstance(values);
            print("null", text.getName(), "taken");
        } catch (InvocationTargetException error) {
            print("null", text.getName(), error.getCause().getMessage());
        }
    }

    static void print(String kind, String name, Object value) {
        out.println(kind + "\\t" + name + "\\t" + value);
    }

    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) map.put((String) entries[i], entries[i + 1]);
        return map;
    }
}
`;
}

/** A JSON value as a parser for Java gives it. */
function literal(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value).replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) > 2 ** 31 && value < 1e18 ? `${value}L` : String(value);
  if (Array.isArray(value)) return `Arrays.asList(${value.map(literal).join(', ')})`;
  if (value === null || typeof value !== 'object') return String(value);
  return `map(${Object.entries(value)
    .map((entry) => entry.map(literal).join(', '))
    .join(', ')})`;
}

/** What such a program found, and for each text of a message what became of a null in its place. */
export interface JavaTrial extends Trial {
  readonly nulls: ReadonlyMap<string, string>;
}

/** Reads what such a program printed. */
export function readJavaTrial(printed: string): JavaTrial {
  const rows = printed
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const of = (kind: string): [string, string][] =>
    rows.filter((row) => row[0] === kind).map(([, name = '', text = '']) => [name, text]);
  return {
    outcomes: of('outcome').map(([name, text]) => (name === 'written' ? { written: text } : { refused: text })),
    values: Object.fromEntries(
      of('value').map(([name, text]) => [name, /^-?[0-9]+$/.test(text) ? Number(text) : text]),
    ),
    matches: Object.fromEntries(of('match').map(([name, text]) => [name, JSON.parse(text) as boolean[]])),
    nulls: new Map(of('null')),
  };
}
