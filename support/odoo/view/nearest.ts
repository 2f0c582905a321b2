// Which of the labels that are there somebody may have meant.

/** The nearest first, by the pairs of letters that they share with what was said; what shares none keeps its order. */
export function nearestFirst(said: string, labels: Iterable<string>): string[] {
  const wanted = pairsOf(said);
  const nearness = (label: string) => {
    const own = pairsOf(label);
    const shared = [...own].filter((pair) => wanted.has(pair)).length;
    return shared / (wanted.size + own.size - shared || 1);
  };
  return [...new Set(labels)]
    .map((label) => ({ label, near: nearness(label) }))
    .toSorted((a, b) => b.near - a.near)
    .map(({ label }) => label);
}

function pairsOf(text: string): Set<string> {
  const letters = text.toLowerCase();
  return new Set([...letters].map((_, n) => letters.slice(n, n + 2)).filter((pair) => pair.length === 2));
}
