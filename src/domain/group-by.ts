/** Items by what `key` gives, in order of first sight. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) pushTo(groups, key(item), item);
  return groups;
}

/** Puts a value at the end of the list of a key; the list. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): V[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [value];
    lists.set(key, list);
  } else list.push(value);
  return list;
}

/** The same, unless the value stands there last already. */
export function pushOnce<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  if (lists.get(key)?.at(-1) !== value) pushTo(lists, key, value);
}
