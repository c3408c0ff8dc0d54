/** What the process and the thread of its database say to each other. */

export type ThreadData = {
  readonly directory: string;
  /** Nobody vacuums or writes checkpoints in this single-user database unless it is done after so many queries. */
  readonly maintenanceEvery: number;
};

export type ToThread =
  | {
      readonly kind: "query";
      readonly id: number;
      readonly text: string;
      readonly params: readonly unknown[];
    }
  | { readonly kind: "close" };

export type FromThread =
  | { readonly kind: "ready" }
  | {
      readonly kind: "result";
      readonly id: number;
      readonly rows: readonly unknown[];
      readonly rowCount: number | null;
    }
  | { readonly kind: "error"; readonly id: number; readonly error: ThreadError }
  | { readonly kind: "notification"; readonly channel: string; readonly payload: string }
  /** The database has given itself up, and what it was asked will never be answered. */
  | { readonly kind: "panic"; readonly message: string }
  | { readonly kind: "closed" };

export type ThreadError = { readonly message: string; readonly fields: Readonly<Record<string, string>> };
