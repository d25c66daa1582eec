/** Things by the step of the score that somebody of them can come to: there are few steps, and thousands of things. */
export class Steps<Thing> {
  private readonly byStep = new Map<number, Thing[]>();

  add(step: number, thing: Thing): void {
    const known = this.byStep.get(step);
    if (known) known.push(thing);
    else this.byStep.set(step, [thing]);
  }

  /** All of them, the highest step first. */
  inTurn(): (readonly [step: number, things: readonly Thing[]])[] {
    return [...this.byStep].toSorted(([a], [b]) => b - a);
  }
}
