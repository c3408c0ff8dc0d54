/** Values never change: what is worked out of one is worked out once, and kept as long as it lives. */
export function once<Of extends object, Result>(make: (of: Of) => Result): (of: Of) => Result {
  const kept = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known.result;
    const result = make(of);
    kept.set(of, { result });
    return result;
  };
}

/** Makes a value when it is first asked for, and gives the same one to everybody who asks. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
