/** Answers to sync step 1, each made once however many ask for it while the document stands still. */

/** Answers, and bytes of them, that are kept of one document. */
const MOST = 64
const MOST_BYTES = 32 * 1024 * 1024

export class Answers {
  private readonly made = new Map<string, Promise<Buffer>>()
  private bytes = 0
  private version: number | null = null

  /** @param onMade told of every answer that had to be made. */
  constructor(private readonly onMade: () => void) {}

  /**
   * The answer to a question at a version of the document. One that is being made is shared: it holds at least all
   * that had been kept when it was asked for.
   */
  get(version: number, question: string, make: () => Promise<Buffer>): Promise<Buffer> {
    if (this.version !== version) this.forget()
    this.version = version
    const known = this.made.get(question)
    if (known) return known
    this.onMade()
    const answer = make()
    this.made.set(question, answer)
    answer.then(
      ({ length }) => {
        if (this.made.get(question) !== answer) return
        this.bytes += length
        if (this.made.size > MOST || this.bytes > MOST_BYTES) this.forget()
      },
      () => void (this.made.get(question) === answer && this.made.delete(question)),
    )
    return answer
  }

  forget(): void {
    this.made.clear()
    this.bytes = 0
  }
}
