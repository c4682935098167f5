package ui

import "portone-onboard/model"

// intent is what a screen asks for. The set is sealed: App.carry has one case
// for each, and nothing else moves the program.
type intent interface{ isIntent() }

type (
	nothing    struct{}
	goHome     struct{}
	goBack     struct{} // to the question before
	goStages   struct{}
	goShops    struct{}
	goHistory  struct{}
	goTerms    struct{}
	goAsk      struct{ slot model.Slot }
	goItem     struct{ slot model.Slot } // one item of a list alone
	goList     struct{ slot model.Slot } // the question itself, without an offer to look first
	giveAnswer struct {
		slot  model.Slot
		input model.Input
		sure  bool // the warnings were shown before
		meant bool // what it sets off was shown before
	}
	keepFigure struct { // an answer after which the screen stays
		slot  model.Slot
		input model.Input
		sure  bool
	}
	checkOff   struct{ slots []model.Slot } // items of a list that are done
	goCompare  struct{}
	goChange   struct{}
	goWelcome  struct{}
	goBoard    struct{}
	goLetter   struct{}
	goPapers   struct{}
	goOutlook  struct{}
	goMessages struct{ place model.Place } // texts that fit this place; the zero Place is any
	goBeside   struct{ slot model.Slot }   // a question beside the path; the answer leads back
	passOn     struct{ slot model.Slot }   // on to the next question without an answer
	noNews     struct{ slot model.Slot }   // a process stands as it stood
	startShop  struct{}
	openShop   struct{ id model.ShopID }
	takeBack   struct{ event model.Event }
	useLang    struct{ lang model.Lang }
	openURL    struct{ url string }
	showHelp   struct{}
	quit       struct{}
	reopen     struct{ how func() (Deps, *TroubleInfo) }
)

func (nothing) isIntent()    {}
func (goHome) isIntent()     {}
func (goBack) isIntent()     {}
func (goStages) isIntent()   {}
func (goShops) isIntent()    {}
func (goHistory) isIntent()  {}
func (goTerms) isIntent()    {}
func (goAsk) isIntent()      {}
func (goItem) isIntent()     {}
func (goList) isIntent()     {}
func (giveAnswer) isIntent() {}
func (keepFigure) isIntent() {}
func (checkOff) isIntent()   {}
func (goCompare) isIntent()  {}
func (goChange) isIntent()   {}
func (goWelcome) isIntent()  {}
func (goBoard) isIntent()    {}
func (goLetter) isIntent()   {}
func (goPapers) isIntent()   {}
func (goOutlook) isIntent()  {}
func (goMessages) isIntent() {}
func (goBeside) isIntent()   {}
func (passOn) isIntent()     {}
func (noNews) isIntent()     {}
func (startShop) isIntent()  {}
func (openShop) isIntent()   {}
func (takeBack) isIntent()   {}
func (useLang) isIntent()    {}
func (openURL) isIntent()    {}
func (showHelp) isIntent()   {}
func (quit) isIntent()       {}
func (reopen) isIntent()     {}
