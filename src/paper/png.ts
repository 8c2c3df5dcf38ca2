import { crc32, deflateSync } from 'node:zlib';

/** Grey pixels, one byte each, rows from the top without padding. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Grey levels that are tried until the file is small enough, the compression level of zlib, beside each. */
const TRIES = [
  { levels: 16, effort: 6 },
  { levels: 16, effort: 9 },
  { levels: 8, effort: 9 },
  { levels: 4, effort: 9 },
  { levels: 2, effort: 9 },
] as const;

/**
 * Writes a 4-bit grey PNG of at most `limit` bytes. A page too busy for that loses grey levels, never pixels; with two
 * levels left it is returned as it is, which for a page of 816 x 1056 is below 60 KB unless it is noise.
 */
export function encodePng(pixels: Pixels, limit: number): Buffer {
  let file = Buffer.alloc(0);
  for (const { levels, effort } of TRIES) {
    file = Buffer.concat([
      SIGNATURE,
      header(pixels),
      chunk('IDAT', deflateSync(pack(pixels, levels), { level: effort })),
      chunk('IEND'),
    ]);
    if (file.length <= limit) break;
  }
  return file;
}

/** Two pixels in a byte; each row begins with its filter, 0 for none, which suits black letters on white best. */
function pack({ width, height, grey }: Pixels, levels: number): Buffer {
  const nibbles = Uint8Array.from({ length: 256 }, (_, value) => {
    const step = Math.round((value / 255) * (levels - 1));
    return Math.round((step * 15) / (levels - 1));
  });
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    let to = y * stride + 1;
    const end = (y + 1) * width;
    for (let from = y * width; from < end; from += 2) {
      const right = from + 1 < end ? nibbles[grey[from + 1]!]! : 0;
      rows[to] = (nibbles[grey[from]!]! << 4) | right;
      to += 1;
    }
  }
  return rows;
}

function header({ width, height }: Pixels): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.writeUInt8(4, 8); // bits a pixel; colour type 0 (grey), no interlace
  return chunk('IHDR', data);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const file = Buffer.alloc(body.length + 8);
  file.writeUInt32BE(data.length, 0);
  body.copy(file, 4);
  file.writeUInt32BE(crc32(body), body.length + 4);
  return file;
}
