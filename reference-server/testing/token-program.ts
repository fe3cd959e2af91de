import { printToken } from '../auth/token-command.ts';

await printToken(process.argv.slice(2), 'token');
