package main

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// node finds the node of a place: keys and indices from the top of the file.
// Nil when it is not written there.
func node(root *yaml.Node, at []any) *yaml.Node {
	n := root
	if n != nil && n.Kind == yaml.DocumentNode && len(n.Content) > 0 {
		n = n.Content[0]
	}
	for _, step := range at {
		n = child(n, step)
		if n == nil {
			return nil
		}
	}
	return n
}

func child(n *yaml.Node, step any) *yaml.Node {
	if n == nil {
		return nil
	}
	switch s := step.(type) {
	case int:
		if n.Kind == yaml.SequenceNode && s < len(n.Content) {
			return n.Content[s]
		}
	case string:
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == s {
				return n.Content[i+1]
			}
		}
	}
	return nil
}

// line is where a place is written, or where the nearest thing around it is.
func line(root *yaml.Node, at []any) int {
	for ; ; at = at[:len(at)-1] {
		if n := node(root, at); n != nil {
			return n.Line
		}
		if len(at) == 0 {
			return 1
		}
	}
}

// place writes a place as in "tasks[3].title.en".
func place(at []any) string {
	var b strings.Builder
	for _, step := range at {
		switch s := step.(type) {
		case int:
			fmt.Fprintf(&b, "[%d]", s)
		case string:
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s)
		}
	}
	return b.String()
}
