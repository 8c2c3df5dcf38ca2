/** Waits, unless everything ends before. */
export async function pause(ms: number, closing: AbortSignal): Promise<void> {
  if (closing.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(end, ms);
    function end(): void {
      clearTimeout(timer);
      closing.removeEventListener('abort', end);
      resolve();
    }
    closing.addEventListener('abort', end);
  });
}
