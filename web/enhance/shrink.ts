/** The shorter side of a picture that is made smaller: the server keeps no more. */
const shorterSide = 1800;
/** More than this is more than a phone's canvas holds. */
const mostPixels = 16_000_000;

/** Draws a picture into a canvas, upright and no larger than is kept. @throws DOMException where the browser cannot read it. */
export async function draw(file: Blob, canvas: HTMLCanvasElement): Promise<void> {
  const image = await createImageBitmap(file);
  const { width, height } = image;
  const scale = Math.min(1, shorterSide / Math.min(width, height), Math.sqrt(mostPixels / (width * height)));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context) {
    // What is clear would turn black in a JPEG.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  image.close();
}

/** What a canvas shows, as a file under the name it had, which nothing of the original is left in. */
export async function fileFrom(canvas: HTMLCanvasElement, name: string): Promise<File | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88));
  return blob ? new File([blob], `${name.replace(/\.[^.]*$/, '')}.jpg`, { type: blob.type }) : undefined;
}

/** What a slow network carries in half a minute: a picture of at most so many bytes goes as it is. */
const light = 1024 * 1024;

/** A lighter copy of a heavy picture; the picture itself where it is light, a copy were none the lighter, or the browser cannot read it. */
export async function lighter(file: File): Promise<File> {
  if (file.size <= light) return file;
  const canvas = document.createElement('canvas');
  try {
    await draw(file, canvas);
    const copy = await fileFrom(canvas, file.name);
    return copy && copy.size < file.size ? copy : file;
  } catch {
    return file;
  } finally {
    // Some phones keep what a canvas held until it is small.
    canvas.width = 0;
  }
}
