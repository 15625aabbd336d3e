import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { isObject, type JsonObject, numberAt, objectAt } from './json.js';

/** What a connection asks of the gateway it belongs to. */
export interface ConnectionHandler {
  identify(socket: WebSocket, data: JsonObject): void;
  resume(socket: WebSocket, data: JsonObject): void;
  isAuthenticated(socket: WebSocket): boolean;
}

/** Sends a frame that is no event and so has neither a name nor a sequence number. */
export function sendFrame(socket: WebSocket, op: GatewayOpcodes, data: unknown = null): void {
  socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
}

function parseFrame(raw: RawData): JsonObject | undefined {
  try {
    const frame: unknown = JSON.parse(raw.toString());
    return isObject(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

const ignoredOpcodes = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.RequestSoundboardSounds,
];

function handleFrame(socket: WebSocket, frame: JsonObject, handler: ConnectionHandler): void {
  const opcode = numberAt(frame, 'op');
  switch (opcode) {
    case GatewayOpcodes.Heartbeat:
      sendFrame(socket, GatewayOpcodes.HeartbeatAck);
      break;
    case GatewayOpcodes.Identify:
      handler.identify(socket, objectAt(frame, 'd'));
      break;
    case GatewayOpcodes.Resume:
      handler.resume(socket, objectAt(frame, 'd'));
      break;
    default:
      if (!ignoredOpcodes.includes(opcode)) socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
      else if (!handler.isAuthenticated(socket)) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
  }
}

/**
 * Speaks the gateway protocol on one socket: greets, acknowledges heartbeats, passes on who wants to log in.
 * @see https://discord.com/developers/docs/events/gateway#connection-lifecycle
 */
export function greet(socket: WebSocket, heartbeatIntervalMs: number, handler: ConnectionHandler): void {
  sendFrame(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeatIntervalMs });
  socket.on('message', (raw) => {
    const frame = parseFrame(raw);
    if (frame === undefined) socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    else handleFrame(socket, frame, handler);
  });
}
