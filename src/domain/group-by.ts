/** Items by what `key` gives, in order of first sight. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const held = groups.get(key(item));
    if (held) held.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
