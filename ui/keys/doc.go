// Package keys is the keymap as data: which key means which action, in one
// table that dispatch, footers and help all read.
//
// Keys come in three sorts. Layout-free keys (arrows, Enter, Esc, Tab, Space,
// function keys, Ctrl with a letter) work everywhere and are enough for
// everything. Digits pick from lists. Letters are extras: they act only while
// no text field has the focus, and in Hangul mode too, where the key labelled
// q arrives as ㅂ.
//
// A terminal reports a key in several ways, so a message goes through Normal
// first: Filter does that for a whole program.
package keys
