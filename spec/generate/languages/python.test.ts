import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import type { ProtocolModel } from '../model-types.ts';
import { generatedUrl, readModel } from '../testing/generated-file.ts';
import { isOnPath, runProgram } from '../testing/run-program.ts';
import { judgeTrial, TEXTS, type Trial } from './testing/trial.ts';
import { NO_JSON, vectorsOf } from './testing/vectors.ts';

const test = suite('generated Python', { timeoutMs: 60_000 });
const withPython = test.skipUnless(isOnPath('python3'), 'no python3 on PATH');
const file = fileURLToPath(generatedUrl('support-chat/python/support_chat.py'));
let model: ProtocolModel;

test.before(async () => {
  model = await readModel();
});

const LOAD = `
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location("generated_module", sys.argv[1])
module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
`;

const TRY = `${LOAD}
def attempt(frame):
    try:
        message = module.ImMessage.from_json(frame)
    except ValueError as error:
        return {"refused": str(error)}
    assert message == module.ImMessage.from_json(message.to_json())
    return {"written": message.to_json()}

given = json.load(sys.stdin)
values = {name: value for name, value in vars(module).items() if name.isupper() and name != "CLOSE_REASONS"}
values.update({"CODE_" + code.name: code for code in module.CloseCode})
values.update({"REASON_" + code.name: reason for code, reason in module.CLOSE_REASONS.items()})
print(json.dumps({
    "outcomes": [attempt(frame) for frame in given["frames"]],
    "values": values,
    "matches": {
        "userId": [module.is_user_id(text) for text in given["texts"]],
        "clockTick": [module.is_clock_tick(text) for text in given["texts"]],
    },
}))
`;

/** Nothing from the user's own Python, no warning unseen, and no compiled file left beside the module. */
const run = (program: string, input: unknown): Promise<string> =>
  runProgram('python3', ['-I', '-B', '-W', 'error', '-c', program, file], JSON.stringify(input));

withPython('reads and refuses what it should, and has the values of the document', async () => {
  const whole = vectorsOf(model)[0]?.frame ?? '';
  const vectors = [
    ...vectorsOf(model),
    ...NO_JSON,
    { what: 'a uid with a point', frame: whole.replace('1001,', '1001.0,'), taken: false, subject: 'uid' },
    { what: 'a uid of 5000 digits', frame: whole.replace('1001,', `${'1'.repeat(5000)},`), taken: false },
    { what: 'NaN in a field that nobody knows', frame: whole.replace('{', '{"extra":NaN,'), taken: false },
  ];
  const trial = JSON.parse(await run(TRY, { frames: vectors.map(({ frame }) => frame), texts: TEXTS })) as Trial;
  assert.equal(judgeTrial(model, vectors, trial), []);
});

withPython('is as strict with what a program builds itself, and keeps it', async () => {
  const attempts = `${LOAD}
fields = dict(role="ai", username="a", uid=-1, avatar="", create_time="2026-01-15 14:03:07", text="b")
def refused(**changes):
    try:
        module.ImMessage(**{**fields, **changes})
    except ValueError as error:
        return str(error)
message = module.ImMessage(**fields)
try:
    message.text = "c"
except AttributeError:
    frozen = True
print(json.dumps([refused(), refused(uid=True), refused(uid=1.0), refused(text=None), refused(role="AI"), frozen]))
`;
  assert.equal(JSON.parse(await run(attempts, null)), [
    null,
    'uid must be an integer from -1 to 9007199254740991, but not 0, not True',
    'uid must be an integer from -1 to 9007199254740991, but not 0, not 1.0',
    'text must be a string, not None',
    'role must be "user" or "ai", not \'AI\'',
    true,
  ]);
});

withPython('is written in the Python of 3.9', async () => {
  const parse = `
import ast, pathlib, sys
ast.parse(pathlib.Path(sys.argv[1]).read_text("utf-8"), feature_version=(3, 9))
`;
  assert.is(await run(parse, null), '');
});

test.run();
