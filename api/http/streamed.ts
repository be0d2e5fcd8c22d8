/** A body that is made as fast as its reader takes it; whoever stops reading stops the making. What fails in the middle breaks it off. */
export function streamed(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
}
