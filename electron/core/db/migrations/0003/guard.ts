/**
 * What touches made of a loop that stood before them. It follows from the touches as they stood when each was
 * logged, and is kept beside the touch as the class of its account is: what is undone or told later does not
 * rewrite it. Touches of before the guard are not judged; `loop_since` says which is the last of them.
 */
export const guard = /* sql */ `
CREATE TABLE loop_end (
  touch_seq INTEGER PRIMARY KEY REFERENCES touch (seq),
  came_to TEXT NOT NULL CHECK (came_to IN ('broken', 'repeated'))
) STRICT;
CREATE TRIGGER loop_end_is_append_only BEFORE UPDATE ON loop_end BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;

-- Why a call was placed that would only be the same again.
CREATE TABLE loop_passed (
  launch_seq INTEGER PRIMARY KEY REFERENCES launch (seq),
  reason TEXT NOT NULL
) STRICT;
CREATE TRIGGER loop_passed_is_append_only BEFORE UPDATE ON loop_passed BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;

CREATE TABLE loop_since (touch_seq INTEGER NOT NULL) STRICT;
INSERT INTO loop_since SELECT coalesce(max(seq), 0) FROM touch;
`;
