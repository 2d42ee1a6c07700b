package nomenklatur

import (
	"errors"
	"fmt"
)

// Cakupan is how much of an edition a catalogue holds for a kind of region.
type Cakupan uint8

const (
	TidakTercakup Cakupan = iota // no row: questions cannot be answered
	Sebagian                     // some branches: a code not found may exist
	Penuh                        // all that the list it was made of has
)

// String returns "tidak tercakup", "sebagian" or "penuh".
func (c Cakupan) String() string {
	switch c {
	case TidakTercakup:
		return "tidak tercakup"
	case Sebagian:
		return "sebagian"
	case Penuh:
		return "penuh"
	}
	return fmt.Sprintf("Cakupan(%d)", uint8(c))
}

// Why a code was not found; wrapped by the [*CariError] of [Katalog.Find].
var (
	ErrTidakTercakup  = errors.New("edisi tidak tercakup katalog")
	ErrTidakDitemukan = errors.New("kode tidak ditemukan")
)

// CariError says which row was not found and how much the catalogue knows of
// the edition it was sought in.
type CariError struct {
	Edisi       Edisi
	JenisDaerah JenisDaerah
	Kode        Kode
	Cakupan     Cakupan
}

func (e *CariError) Error() string {
	switch e.Cakupan {
	case TidakTercakup:
		return fmt.Sprintf("kode %v: katalog tidak memuat %s untuk %s; muat daftar edisi itu", e.Kode, e.Edisi.Sebutan(), e.JenisDaerah)
	case Sebagian:
		return fmt.Sprintf("kode %v tidak ditemukan: katalog hanya memuat sebagian %s untuk %s", e.Kode, e.Edisi.Sebutan(), e.JenisDaerah)
	}
	return fmt.Sprintf("kode %v tidak ada dalam %s untuk %s", e.Kode, e.Edisi.Sebutan(), e.JenisDaerah)
}

func (e *CariError) Unwrap() error {
	if e.Cakupan == TidakTercakup {
		return ErrTidakTercakup
	}
	return ErrTidakDitemukan
}

// Cakupan tells how much of an edition the catalogue holds for a kind of
// region. The embedded catalogue holds parts of two; a catalogue made of a
// list holds what the list has.
func (k *Katalog) Cakupan(e Edisi, j JenisDaerah) Cakupan {
	switch {
	case !k.Coverage(j).Has(e):
		return TidakTercakup
	case k.sebagian:
		return Sebagian
	}
	return Penuh
}

// Find is [Katalog.Lookup] with the reason when there is no such row. It
// never answers from another edition or kind of region. The error is a
// [*CariError].
func (k *Katalog) Find(e Edisi, j JenisDaerah, kode Kode) (Entri, error) {
	if r, ok := k.Lookup(e, j, kode); ok {
		return r, nil
	}
	return Entri{}, &CariError{e, j, kode, k.Cakupan(e, j)}
}
