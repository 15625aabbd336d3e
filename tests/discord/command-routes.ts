import { checkCommandChange, checkCommandList, checkNewCommand } from './body-checks.js';
import { type CommandRegister, commandPayload } from './command-register.js';
import { isObject } from './json.js';
import type { Route, RouteCall } from './route.js';
import type { World } from './world.js';

function scopeOf(call: RouteCall): string | undefined {
  return call.parameter('guildId') || undefined;
}

function changedDefinition(commands: CommandRegister, call: RouteCall): unknown {
  const { definition } = commands.get(call.parameter('commandId'));
  return { ...definition, ...(isObject(call.body) ? call.body : {}) };
}

/** The endpoints for single commands below `base`. */
function singleCommandRoutes(base: string, world: World, commands: CommandRegister): Route[] {
  const template = `${base}/:commandId`;
  const needsBotToken = true;
  return [
    {
      method: 'PATCH',
      template,
      needsBotToken,
      check: (call) => checkCommandChange(call.body, changedDefinition(commands, call)),
      answer: (call) => {
        const { id, guildId } = commands.get(call.parameter('commandId'));
        const command = commands.put(changedDefinition(commands, call), guildId, id);
        return { status: 200, body: commandPayload(command, world.applicationId) };
      },
    },
    {
      method: 'DELETE',
      template,
      needsBotToken,
      answer: (call) => {
        commands.delete(call.parameter('commandId'));
        return { status: 204 };
      },
    },
  ];
}

/** The endpoints for the list of commands at `template`. */
function commandListRoutes(template: string, world: World, commands: CommandRegister): Route[] {
  const needsBotToken = true;
  const list = (scope: string | undefined) =>
    commands.inScope(scope).map((command) => commandPayload(command, world.applicationId));
  return [
    { method: 'GET', template, needsBotToken, answer: (call) => ({ status: 200, body: list(scopeOf(call)) }) },
    {
      method: 'PUT',
      template,
      needsBotToken,
      check: (call) => checkCommandList(call.body),
      answer: (call) => {
        commands.putAll(Array.isArray(call.body) ? call.body : [], scopeOf(call));
        return { status: 200, body: list(scopeOf(call)) };
      },
    },
    {
      method: 'POST',
      template,
      needsBotToken,
      check: (call) => checkNewCommand(call.body),
      answer: (call) => {
        const command = commands.put(call.body, scopeOf(call));
        return { status: 201, body: commandPayload(command, world.applicationId) };
      },
    },
  ];
}

/** The endpoints for registering commands, globally and for one server. */
export function commandRoutes(world: World, commands: CommandRegister): Route[] {
  const application = `/applications/${world.applicationId}`;
  const bases = [`${application}/commands`, `${application}/guilds/:guildId/commands`];
  return bases.flatMap((base) => [
    ...commandListRoutes(base, world, commands),
    ...singleCommandRoutes(base, world, commands),
  ]);
}
