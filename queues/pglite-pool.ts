/**
 * Many connections as BullMQ wants them (the shape of node-postgres' pool), over the one session that PGlite has.
 * What a server keeps apart for each connection is kept apart here: transactions, names and subscriptions.
 */
import { EventEmitter } from "node:events";
import type { PgPool, PgPoolClient, PgQueryResult } from "bullmq";
import type { Database, Reply } from "./pglite-database.ts";

/** As BullMQ writes them; a pinned version and a test keep the three true. */
const NAMING = /^\s*SELECT\s+set_config\('application_name'/i;
const LISTENING = /^\s*(?:--[^\n]*\n\s*)*LISTEN\s+(\w+)/i;
const CLIENT_LIST = /\bSELECT\s+application_name\s+FROM\s+pg_stat_activity\b/i;
const BEGIN = /^\s*BEGIN\b/i;
const END = /^\s*(?:COMMIT|ROLLBACK|END)\b/i;

type Transaction = { readonly owner: Client; readonly ended: Promise<void>; readonly end: () => void };

/** A pool for the whole life of its database; BullMQ's connections borrow from it and never close it. */
export class PglitePool extends EventEmitter implements PgPool {
  /** An in-process connection cannot drop unseen, so BullMQ may wait for a notification as long as it likes. */
  readonly options = { keepAlive: true };
  readonly #database: Database;
  readonly #clients = new Set<Client>();
  #transaction: Transaction | null = null;

  constructor(database: Database) {
    super();
    this.setMaxListeners(0); // each queue and each worker listens for errors
    this.#database = database;
    database.onNotification((channel, payload) => {
      for (const client of this.#clients) client.notify(channel, payload);
    });
  }

  async query<R>(text: string, params: readonly unknown[] = []): Promise<PgQueryResult<R>> {
    return this.run<R>(null, text, params);
  }

  async connect(): Promise<PgPoolClient> {
    const client = new Client(this);
    this.#clients.add(client);
    return client;
  }

  /** The database is closed by whoever opened it. */
  async end(): Promise<void> {
    this.#clients.clear();
  }

  /** Runs a query for a client; while another client's transaction is open, after that. */
  async run<R>(client: Client | null, text: string, params: readonly unknown[]): Promise<PgQueryResult<R>> {
    while (this.#transaction !== null && this.#transaction.owner !== client) await this.#transaction.ended;
    if (CLIENT_LIST.test(text)) return resultOf<R>(this.#clientList());
    if (client !== null && BEGIN.test(text)) this.#transaction ??= transactionOf(client);
    try {
      return resultOf<R>(await this.#database.query(text, params));
    } finally {
      if (END.test(text)) this.#endTransaction(client);
    }
  }

  /** The client goes; a transaction that it left open is undone. */
  async drop(client: Client): Promise<void> {
    this.#clients.delete(client);
    if (this.#transaction?.owner === client) await this.run(client, "ROLLBACK", []);
  }

  #endTransaction(client: Client | null): void {
    if (this.#transaction?.owner !== client) return;
    const { end } = this.#transaction;
    this.#transaction = null;
    end();
  }

  /** What `pg_stat_activity` would say on a server, where every client has its own session. */
  #clientList(): Reply {
    const names = [...this.#clients].flatMap((client) => (client.applicationName === "" ? [] : [client]));
    return {
      rows: names.map((client) => ({ application_name: client.applicationName })),
      rowCount: names.length,
    };
  }
}

class Client extends EventEmitter implements PgPoolClient {
  applicationName = "";
  readonly #pool: PglitePool;
  readonly #channels = new Set<string>();
  /** Notifications that came while nobody listened: a worker that looks up from its job must still see them. */
  readonly #missed = new Map<string, { readonly channel: string; readonly payload: string }>();

  constructor(pool: PglitePool) {
    super();
    this.setMaxListeners(0);
    this.#pool = pool;
    this.on("newListener", (event) => {
      if (event === "notification" && this.#missed.size > 0) setImmediate(() => this.#replay());
    });
  }

  async query<R>(text: string, params: readonly unknown[] = []): Promise<PgQueryResult<R>> {
    if (NAMING.test(text)) {
      this.applicationName = String(params[0] ?? "");
      return { rows: [], rowCount: 0 };
    }
    const channel = LISTENING.exec(text)?.[1];
    if (channel !== undefined) this.#channels.add(channel);
    return this.#pool.run<R>(this, text, params);
  }

  notify(channel: string, payload: string): void {
    if (!this.#channels.has(channel)) return;
    const notification = { channel, payload };
    // The same news twice is one piece of news: what it says is "look again".
    if (!this.emit("notification", notification)) this.#missed.set(`${channel} ${payload}`, notification);
  }

  release(): void {
    this.#missed.clear();
    this.#channels.clear();
    void this.#pool.drop(this).catch((error: unknown) => this.#pool.emit("error", error));
  }

  #replay(): void {
    const missed = [...this.#missed.values()];
    this.#missed.clear();
    for (const { channel, payload } of missed) this.notify(channel, payload);
  }
}

function transactionOf(owner: Client): Transaction {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { owner, ended: promise, end: resolve };
}

/** The interface lets the caller name the type of the rows; the database cannot know it. */
const resultOf = <R>({ rows, rowCount }: Reply): PgQueryResult<R> => ({ rows: rows as R[], rowCount });
