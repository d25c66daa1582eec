import { Problem } from '#shared/contract/problems.ts';
import { keepDailyBackups } from './backups.ts';
import { beginBook } from './begin.ts';
import { bookFile } from './book-file.ts';
import { settleEnrollments } from './cadences/many.ts';
import { holidayYears } from './calling/holidays.ts';
import { workOutHolidays } from './calling/holidays-ahead.ts';
import { connect, emptyJournal } from './db/connect.ts';
import type { Reader, Writer } from './db/connection.ts';
import { Folding } from './db/folding.ts';
import { firstThrough, newGate } from './db/gate.ts';
import { type Lock, takeLock } from './db/lock.ts';
import { refuseNewer } from './db/migrate.ts';
import { openReader } from './db/open.ts';
import { clearHalfMade } from './db/rotate.ts';
import { isRefusal, storageProblem } from './db/trouble.ts';
import { dropInterruptedDemo } from './demo/begin.ts';
import { folderRefused, prepareFolder } from './folder.ts';
import { settleImports } from './import/settle.ts';
import { Jobs } from './jobs.ts';
import { catchUp } from './queue/catch-up.ts';
import { foldQuestion } from './workers/questions.ts';
import { startWorkers, type WorkerUrls, type Workers } from './workers/workers.ts';
import type { World } from './world.ts';

/**
 * An open book: the one connection of this thread, and the threads that do long work. A restore replaces the
 * connection: take it from the book anew after whatever was awaited.
 */
export interface Book {
  readonly world: World;
  readonly file: string;
  readonly writer: Writer;
  /**
   * Reads on this thread: the connection that writes, where there is one. What another connection holds in memory
   * is worth nothing to SQLite after a commit. Slow questions go to the workers where there are any.
   */
  readonly reader: Reader;
  /** Null in a command line or a test: then long work runs on this thread. */
  readonly workers: Workers | null;
  readonly jobs: Jobs;
  /** Null where SQLite is left to fold the journal by itself. */
  readonly folding: Folding | null;
  /**
   * Puts another file in the book's place while nothing has it open, and opens that.
   *
   * @param put replaces the file
   * @param putBack undoes that, should what was put there not open
   * @throws BOOK_HELD when another process is reading; whatever `put` or the opening throws
   */
  replace(put: () => void, putBack: () => void): Promise<void>;
  close(): Promise<void>;
}

/** @throws BOOK_HELD, DISK_FULL, FOLDER_REFUSED */
function holdFolder(folder: string, who: string): Lock {
  prepareFolder(folder);
  try {
    return takeLock(folder, who);
  } catch (error) {
    throw isRefusal(error) ? folderRefused(folder) : (storageProblem(error) ?? error);
  }
}

/** By the reading thread. Where it fails the next commits try again, and at the end SQLite does it by itself. */
const foldingBy = ({ reader }: Workers): Folding =>
  new Folding(() => {
    reader.ask(foldQuestion, null).catch(() => {});
  });

class HeldBook implements Book {
  readonly world: World;
  readonly file: string;
  readonly workers: Workers | null;
  readonly jobs = new Jobs();
  readonly folding: Folding | null;
  private connection: Writer;
  private readonly gate = newGate();
  private readonly lock: Lock;
  private readonly endBackups: () => void;

  constructor(world: World, lock: Lock, urls: WorkerUrls | null) {
    this.world = world;
    this.file = bookFile(world.folder);
    this.lock = lock;
    this.connection = connect(world, this.file);
    dropInterruptedDemo(this.writer);
    beginBook(this.writer, world);
    const workers = urls ? startWorkers(urls, world, this.gate) : null;
    this.workers = workers;
    this.folding = workers ? foldingBy(workers) : null;
    this.openGate();
    // A book without threads is opened for a moment: it does not stay to wait for a backup.
    this.endBackups = this.workers ? keepDailyBackups(this) : () => {};
  }

  get writer(): Writer {
    return this.connection;
  }

  /** The rep's writing goes before that of the threads. */
  private openGate(): void {
    if (this.workers) this.writer.gate = firstThrough(this.gate);
    this.folding?.follow(this.writer);
  }

  get reader(): Reader {
    return this.connection;
  }

  async replace(put: () => void, putBack: () => void): Promise<void> {
    await this.workers?.pause();
    // From here on nothing is awaited, so nobody meets a closed connection.
    try {
      emptyJournal(this.writer);
      this.folding?.stop();
      this.connection.close();
      try {
        put();
        this.connectAnew();
      } catch (error) {
        putBack();
        this.connectAnew();
        throw error;
      }
    } finally {
      this.workers?.resume();
    }
  }

  private connectAnew(): void {
    this.connection = connect(this.world, this.file);
    this.openGate();
  }

  async close(): Promise<void> {
    this.endBackups();
    this.folding?.stop();
    await this.workers?.stop();
    this.connection.close();
    this.lock.release();
  }
}

const settle = async (book: Book) => {
  await catchUp(book);
  await settleImports(book);
  await settleEnrollments(book);
};

/** What long work left in the middle is finished, behind the rep's back where somebody works with the book. */
async function finishLongWork(book: Book): Promise<void> {
  const finishing = settle(book);
  if (!book.workers) return finishing;
  const ahead = workOutHolidays(book.reader, book.world.now(), holidayYears);
  for (const work of [finishing, ahead]) work.catch((error: unknown) => book.world.log.error(error));
}

/**
 * Opens the book of a folder for writing, making it if there is none.
 *
 * @param who how another start names this process while it holds the book
 * @throws FOLDER_REFUSED, BOOK_HELD, BOOK_NEWER, BOOK_DAMAGED, DISK_FULL
 */
export async function openBook(world: World, who: string, urls: WorkerUrls | null): Promise<Book> {
  const lock = holdFolder(world.folder, who);
  try {
    clearHalfMade(world.folder);
    const book = new HeldBook(world, lock, urls);
    await finishLongWork(book);
    return book;
  } catch (error) {
    lock.release();
    throw storageProblem(error) ?? error;
  }
}

/**
 * Opens the book of a folder for reading only, beside whoever holds it.
 *
 * @throws NOT_FOUND when there is none, BOOK_NEWER, BOOK_DAMAGED
 */
export function openBookToRead(world: World): Reader {
  let reader: Reader | null = null;
  try {
    reader = openReader(bookFile(world.folder));
    refuseNewer(reader);
    return reader;
  } catch (error) {
    reader?.close();
    throw storageProblem(error) ?? error;
  }
}

/**
 * Opens the book beside whoever holds it, for operations that only read. There is nothing to write
 * with: an operation that tries is refused.
 *
 * @throws NOT_FOUND when there is none, BOOK_NEWER, BOOK_DAMAGED
 */
export function openBookBeside(world: World): Book {
  const reader = openBookToRead(world);
  const refuse = (): never => {
    throw new Problem('BOOK_HELD', 'This book was opened for reading only.', { holder: 'a reader' });
  };
  return {
    world,
    file: bookFile(world.folder),
    reader,
    get writer(): Writer {
      return refuse();
    },
    workers: null,
    jobs: new Jobs(),
    folding: null,
    replace: async () => refuse(),
    async close() {
      reader.close();
    },
  };
}
