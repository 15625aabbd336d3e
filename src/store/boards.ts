/** What a member has earned on one day on the board of a server. */
export interface StoredPoints {
  readonly server: string;
  /** ISO day in the server's zone. */
  readonly day: string;
  readonly member: string;
  /** Points from `/quiz` and `/review`. */
  readonly practice: number;
  /** Points from the question of the day. */
  readonly daily: number;
  readonly answered: number;
  readonly correct: number;
}

/** A place on a board. */
export interface BoardPlace {
  readonly member: string;
  readonly points: number;
  readonly answered: number;
  readonly correct: number;
}

/** Boards of servers. Only who has joined one is on it, and only from then on points are kept. */
export interface BoardStore {
  /** Puts a member on the board of a server. */
  readonly joinBoard: (server: string, member: string, at: number) => Promise<void>;
  /** Takes a member off the board of a server, with all points there. */
  readonly leaveBoard: (server: string, member: string) => Promise<void>;
  readonly isOnBoard: (server: string, member: string) => Promise<boolean>;
  /** Servers on whose boards a member is. */
  readonly boardsOf: (member: string) => Promise<readonly string[]>;
  /** Everything that a member has earned, the oldest first. */
  readonly pointsOf: (member: string) => Promise<readonly StoredPoints[]>;
  /** Who has points in these days, both included, most points first. */
  readonly board: (server: string, from: string, to: string) => Promise<readonly BoardPlace[]>;
}
