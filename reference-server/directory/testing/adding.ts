import { writeSync } from 'node:fs';
import { changeUsers } from '../users-database.ts';
import { putUsers } from '../users-store.ts';

// Adds users to a database one by one, and prints each userId as soon as its user is said to be there.

const [path = '', first = '', count = ''] = process.argv.slice(2);
for (let userId = Number(first); userId < Number(first) + Number(count); userId++) {
  await changeUsers(path, (sql) => putUsers(sql, new Map([[userId, { username: `user ${userId}`, avatar: '' }]])));
  writeSync(1, `${userId}\n`);
}
