/** A picture to attach, drawn by the browser. */

/** A photograph as a phone would send it, drawn by the browser: a bed, a rail, a lamp below it. */
export async function photograph(page, name, colour) {
  const data = await page.evaluate((wall) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const draw = canvas.getContext('2d');
    const fill = (colour, ...box) => {
      draw.fillStyle = colour;
      draw.fillRect(...box);
    };
    fill(wall, 0, 0, 1600, 1200);
    fill('#2f2a26', 0, 900, 1600, 300);
    fill('#e8dcc8', 250, 560, 1100, 220);
    fill('#7a5c3e', 230, 760, 1140, 60);
    fill('#ffd36b', 260, 825, 1080, 14);
    return canvas.toDataURL('image/jpeg', 0.9);
  }, colour);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(data.split(',')[1], 'base64') };
}
