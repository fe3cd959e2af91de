import { paragraphs } from '../page/markdown.ts';
import { pascalCase, upperSnakeCase } from './names.ts';
import type { Field, Outline, RecordType } from './outline.ts';
import { blockComment, call, fill, grouped, lines, wrap } from './text.ts';

/** Where the class of a protocol lies below its source folder. */
export function javaFile(protocol: string): string {
  return `im/${packageName(protocol)}/${pascalCase(protocol)}.java`;
}

const packageName = (protocol: string): string => pascalCase(protocol).toLowerCase();

/**
 * The class of a protocol for Java 17 and later; it needs the standard library alone. All of it is ASCII: javac reads a
 * file in the machine's encoding unless told, and on many machines that is not UTF-8. Pure.
 */
export function emitJava(outline: Outline, banner: readonly string[]): string {
  const { protocol, title, constants, timers, patterns, records } = outline;
  const body = paragraphs(
    `    private ${pascalCase(protocol)}() {}`,
    lines(constants, ({ name, value, comment }) =>
      typeof value === 'number'
        ? constant('long', name, `${grouped(value)}L`, comment)
        : constant('String', name, JSON.stringify(value), comment),
    ),
    frameEnum(outline),
    lines(timers, ({ name, ms, comment }) => constant('Duration', name, `Duration.ofMillis(${grouped(ms)}L)`, comment)),
    closeCodeEnum(outline),
    ...patterns.map(patternTest),
    ...records.map(recordClass),
    ...(records.length > 0 ? [HELPERS] : []),
  );
  const page = paragraphs(
    lines(banner, (line) => `// ${line}`),
    `package im.${packageName(protocol)};`,
    lines(['java.time.Duration', 'java.util.Map', 'java.util.regex.Pattern'], (name) => `import ${name};`),
    `${javadoc(`${title}: constants and messages.`)}\npublic final class ${pascalCase(protocol)} {\n${body}\n}`,
  );
  return `${page}\n`.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Javadoc is HTML with tags of its own, and a backslash before a u is an escape even there. */
function html(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '@': '&#64;', '\\': '&#92;' };
  return text.replace(/[&<@\\]/g, (character) => entities[character] ?? '').replaceAll('*/', '*&#47;');
}

const javadoc = (text: string, indent = ''): string => blockComment(html(text), indent);

function constant(type: string, name: string, value: string, comment: string): string {
  return `${javadoc(comment, '    ')}\n    public static final ${type} ${upperSnakeCase(name)} = ${value};`;
}

/** The members of an enum, each with its comment behind it. */
function membersOf<T extends { readonly name: string; readonly comment: string }>(
  members: readonly T[],
  value: (member: T) => string,
): string {
  return members
    .map((member, index) => {
      const end = index === members.length - 1 ? ';' : ',';
      return `        ${upperSnakeCase(member.name)}(${value(member)})${end} // ${html(member.comment)}`;
    })
    .join('\n');
}

function frameEnum({ frames }: Outline): string {
  if (frames.length === 0) return '';
  return `    /** Messages that are always the same text; matches() tells whether a text is exactly that one. */
    public enum Frame {
${membersOf(frames, ({ text }) => JSON.stringify(text))}

        public final String text;
        Frame(String text) { this.text = text; }

        public boolean matches(String text) { return this.text.equals(text); }
    }`;
}

function closeCodeEnum({ closeCodes }: Outline): string {
  if (closeCodes.length === 0) return '';
  return `    /** Close codes, and the reasons that go with them. */
    public enum CloseCode {
${membersOf(closeCodes, ({ code, reason = '' }) => `${code}, ${JSON.stringify(reason)}`)}

        public final int code;
        public final String reason;
        CloseCode(int code, String reason) { this.code = code; this.reason = reason; }
    }`;
}

function patternTest({ name, comment, pattern }: Outline['patterns'][number]): string {
  return `${javadoc(`Tells whether a text is a ${name}. ${comment}`, '    ')}
    public static boolean is${pascalCase(name)}(String text) {
        return Pattern.matches(${JSON.stringify(pattern)}, text);
    }`;
}

function recordClass({ name, comment, fields }: RecordType): string {
  const type = pascalCase(name);
  const components = fields.map((field) => `${typeOf(field)} ${field.name}`);
  const values = fields.map((field) => `read(fields, "${field.name}", ${boxOf(field)}.class)`);
  const members = fields.map((field, index) => {
    const key = JSON.stringify(`${index === 0 ? '{' : ','}"${field.name}":`);
    return `${key} + ${field.kind === 'integer' ? field.name : `quoted(${field.name})`}`;
  });
  return `    /** ${wrap(html(comment), '     *  ').trimStart().slice(3)}
${lines(fields, (field) => `     *  @param ${field.name} ${html(field.comment)}`)} */
${fill(components, ', ', ') {', `    public record ${type}(`, '            ')}
        /** Throws IllegalArgumentException for a value that the protocol does not allow. */
        public ${type} {
${lines(fields, (field) => call('require', conditionOf(field), `${JSON.stringify(field.rule)}, ${field.name}`, '            ', ';'))}
        }

        /** Takes the fields of a parsed JSON object, such as Jackson's Map; those that are not known are ignored. */
        public static ${type} fromMap(Map<String, ?> fields) {
${fill(values, ', ', ');', `            return new ${type}(`, '                ')}
        }

        /** The text of the frame. */
        public String toJson() {
${fill(members, ' + ', ' + "}";', '            return ', '                ')}
        }
    }`;
}

const typeOf = ({ kind }: Field): string => (kind === 'integer' ? 'long' : 'String');
const boxOf = ({ kind }: Field): string => (kind === 'integer' ? 'Long' : 'String');

function conditionOf(field: Field): string {
  const { name } = field;
  if (field.kind === 'integer') {
    const range = `${name} >= ${grouped(field.min)}L && ${name} <= ${grouped(field.max)}L`;
    return field.except === undefined ? range : `${range} && ${name} != ${grouped(field.except)}L`;
  }
  if (field.oneOf !== undefined)
    return field.oneOf.map((value) => `${JSON.stringify(value)}.equals(${name})`).join(' || ');
  if (field.pattern === undefined) return `${name} != null`;
  return `${name} != null && Pattern.matches(${JSON.stringify(field.pattern)}, ${name})`;
}

const HELPERS = String.raw`    private static void require(boolean condition, String rule, Object value) {
        if (!condition) throw new IllegalArgumentException(rule + ", not " + value);
    }

    private static <T> T read(Map<String, ?> fields, String name, Class<T> type) {
        Object value = fields.get(name) instanceof Integer integer ? Long.valueOf(integer) : fields.get(name);
        require(type.isInstance(value), name + " must be a " + type.getSimpleName(), value);
        return type.cast(value);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') json.append('\\');
            if (c < ' ' || Character.getType(c) == Character.SURROGATE) json.append(String.format("\\u%04x", c));
            else json.appendCodePoint(c);
        });
        return json.append('"').toString();
    }`;
