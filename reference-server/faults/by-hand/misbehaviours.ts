import { CONTENTS } from './contents.ts';
import { ENDINGS } from './endings.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { REFUSALS } from './refusals.ts';
import { RESTARTS } from './restarts.ts';
import { SILENCES } from './silences.ts';

/** Every misbehaviour, in the order in which they are listed. */
export const MISBEHAVIOURS: readonly Misbehaviour[] = [...SILENCES, ...REFUSALS, ...ENDINGS, RESTARTS, ...CONTENTS];
