import { PARAMETER_PATTERNS, PARAMETERS } from '#generated/support-chat/constants.js';

const USER_ID = new RegExp(PARAMETER_PATTERNS.userId);

/** Whether a text is the number of a customer: a userId, and not the agent's. */
export function isCustomerId(text: string): boolean {
  return USER_ID.test(text) && Number(text) !== PARAMETERS.agentUserId;
}
