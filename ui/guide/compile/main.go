// Command compile turns the guide's sources into the files that the program
// carries. It runs in the guide's folder: go generate ./ui/guide
package main

import (
	"fmt"
	"os"

	"portone-onboard/ui/guide/source"
)

func main() {
	done, err := source.Write(".")
	for _, name := range done {
		fmt.Println(name)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
