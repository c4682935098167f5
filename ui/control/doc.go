// Package control is the input of one question: a single Huh field, hosted
// without a form. It knows nothing of the domain but how pasted text is
// cleaned; a Spec goes in, values come out. Whoever hosts it draws the title,
// the reason for asking, help and errors around it.
//
// The Huh field holds the value and carries out the edits. Every command it
// returns is dropped: nothing ticks, blinks, opens an editor or reads the
// clipboard. Its validators and its filter are unused.
//
// What is shown differs by kind:
//
//   - Lists (Select, MultiSelect) are drawn by Huh at their full height; the
//     control shows the part around the current option.
//   - Texts (Input, Text) are drawn here from the value and the insertion
//     point. Huh's own window over a text is not exact with characters two
//     cells wide: after a deletion an Input's window keeps its count of
//     characters, grows wider than the field and is folded into two lines; a
//     Text drops the wide character that stands across its right edge; both
//     count ambiguous characters otherwise than the renderer does. So the
//     place of the insertion point is kept beside the field, moved only by
//     keys whose effect on the field is known, and tests compare it with the
//     cell that the field itself draws reversed.
package control
