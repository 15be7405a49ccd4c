/** The part of a picture that is shown, in the units of the picture. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A size in any unit. */
export interface Size {
  width: number;
  height: number;
}

/** A point as parts of the stage: 0 to 1 from left to right and from top to bottom. */
export interface Place {
  x: number;
  y: number;
}

/** A picture is not shown larger than this at first: a small one would fill a large window with four boxes. */
const largestFit = 2;
/** How far one can go in and out, beside the whole picture. */
const range = { in: 12, out: 2 };

/**
 * Shows the whole picture in the middle of the stage.
 *
 * @param picture The picture, in its own units.
 * @param stage Size of the stage in px.
 * @example
 * fit({ x: 0, y: 0, width: 400, height: 100 }, { width: 200, height: 100 }); // => { x: 0, y: -50, width: 400, height: 200 }
 */
export function fit(picture: View, stage: Size): View {
  const scale = Math.min(stage.width / picture.width, stage.height / picture.height, largestFit);
  const [width, height] = [stage.width / scale, stage.height / scale];
  return {
    x: picture.x + (picture.width - width) / 2,
    y: picture.y + (picture.height - height) / 2,
    width,
    height,
  };
}

/**
 * Makes the picture larger or smaller; what is at a place stays there.
 *
 * @param factor 2 makes it twice as large.
 * @param whole The view of the whole picture, which limits how far one can go.
 */
export function zoom(view: View, factor: number, at: Place, whole: View): View {
  const wanted = view.width / factor;
  const width = Math.min(whole.width * range.out, Math.max(whole.width / range.in, wanted));
  const height = (view.height * width) / view.width;
  return {
    x: view.x + (view.width - width) * at.x,
    y: view.y + (view.height - height) * at.y,
    width,
    height,
  };
}

/**
 * Moves the picture by parts of the stage. Its middle does not leave the stage.
 *
 * @param by `{ x: 0.1, y: 0 }` moves it to the right by a tenth of the stage.
 */
export function move(view: View, by: Place, picture: View): View {
  const clamp = (value: number, start: number, length: number, shown: number): number =>
    Math.min(start + length - shown / 2, Math.max(start - shown / 2, value));
  return {
    ...view,
    x: clamp(view.x - by.x * view.width, picture.x, picture.width, view.width),
    y: clamp(view.y - by.y * view.height, picture.y, picture.height, view.height),
  };
}
