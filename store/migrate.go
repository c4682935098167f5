package store

import (
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// migrations bring a file from one layout to the next: the first from 1 to 2.
// Each assumes exactly the layout before it and leads exactly to the next: the
// functions that write a layout move beside its migration when the next comes.
var migrations = [Layout - 1]func(*bolt.Tx) error{
	fromLayout1,
}

func (l sight) needsMigration() bool { return !l.blank && l.layout < Layout }

// migrate runs what is missing in one transaction: a file is of its old layout
// or of the present one, never between.
func migrate(tx *bolt.Tx, layout int, o Options) error {
	for i := layout - 1; i < len(migrations); i++ {
		if err := migrations[i](tx); err != nil {
			return fmt.Errorf("layout %d to %d: %w", i+1, i+2, err)
		}
	}
	return stampLayout(tx, Layout, o)
}
