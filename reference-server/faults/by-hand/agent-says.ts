import { PARAMETERS } from '#generated/support-chat/constants.js';
import type { ImMessage } from '#generated/support-chat/types.js';
import type { Rules } from '../../core/state.ts';

/** A right IM message of the agent, which nobody sent. */
export function agentSays(rules: Rules, text: string): ImMessage {
  return {
    role: 'ai',
    username: PARAMETERS.agentUsername,
    uid: PARAMETERS.agentUserId,
    avatar: '',
    createTime: rules.createTime(Date.now()),
    text,
  };
}
