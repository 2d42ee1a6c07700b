package renstra

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What no file can hold, since [Decode] would refuse it or read it otherwise.

// maksBilangan is the greatest number of a field; none is negative.
const maksBilangan = 1<<31 - 1

// periksaPohon checks that every node is there and of the level of its place,
// with a code of that level. So the tree has an end.
func periksaPohon(nodes []*Node, t nomenklatur.Tingkat) error {
	for _, n := range nodes {
		switch {
		case n == nil:
			return errRencanaNil
		case n.Tingkat != t:
			return fmt.Errorf("%q bertingkat %q di tempat %s", n.Nama, n.Tingkat, t)
		case n.Kode.IsValid() && n.Kode.Tingkat() != t:
			return fmt.Errorf("%s %q: %w: diharapkan kode %s, ditemukan kode %s %v", t, n.Nama, ErrIsi, t, n.Kode.Tingkat(), n.Kode)
		case len(n.Anak) > 0 && anakMedan(t) == "":
			return fmt.Errorf("%s %q tidak dapat mempunyai anak", t, n.Nama)
		}
		if err := periksaPohon(n.Anak, t+1); err != nil {
			return err
		}
	}
	return nil
}

// periksaTotal checks that the total row is one: of no level, without code and
// rows below it.
func periksaTotal(n *Node) error {
	switch {
	case n == nil:
	case n.Tingkat != totalTingkat:
		return fmt.Errorf("%q bertingkat %q di tempat jumlah total", n.Nama, n.Tingkat)
	case n.Kode.IsValid():
		return fmt.Errorf("%q: %w: jumlah total tidak berkode, ditemukan kode %s %v", n.Nama, ErrIsi, n.Kode.Tingkat(), n.Kode)
	case len(n.Anak) > 0:
		return fmt.Errorf("jumlah total %q tidak dapat mempunyai anak", n.Nama)
	}
	return nil
}

// tahunSekali checks that no year is there twice.
func tahunSekali(tahun []int) error {
	urut := slices.Sorted(slices.Values(tahun))
	for i, t := range urut {
		if i > 0 && t == urut[i-1] {
			return fmt.Errorf("tahun %d %w", t, ErrGanda)
		}
	}
	return nil
}

// periksaTahun checks the years of a list as [Decode] does: none twice, and of a
// row of the programme table none that the plan does not have, if it lists them.
func (p *penulisData) periksaTahun(v reflect.Value) error {
	var semua []int
	for i := range v.Len() {
		if t, ok := v.Index(i).Interface().(Tahunan); !ok || t.Tahun != 0 || t.berisi() { // else it is not written
			semua = append(semua, tahunIsi(v, i))
		}
	}
	err := tahunSekali(semua)
	for _, t := range semua {
		if err == nil && v.Type().Elem() == tipeTahunan && len(p.r.Tahun) > 0 && !slices.Contains(p.r.Tahun, t) {
			err = galatTahun("rencana", p.r.Tahun, t)
		}
	}
	if err != nil {
		return fmt.Errorf("%q: %w", p.nama, err)
	}
	return nil
}

// tahunIsi is the year of an entry of a list of years.
func tahunIsi(v reflect.Value, i int) int { return int(v.Index(i).FieldByName("Tahun").Int()) }

// urutTahun is the order in which the entries of a list of years ascend; nil
// where they do.
func urutTahun(v reflect.Value) []int {
	i := 1
	for i < v.Len() && tahunIsi(v, i-1) <= tahunIsi(v, i) {
		i++
	}
	if i >= v.Len() {
		return nil
	}
	at := make([]int, v.Len())
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(tahunIsi(v, a), tahunIsi(v, b)) })
	return at
}

// menurutTahun is a list of years in their order.
func menurutTahun(v reflect.Value) reflect.Value {
	at := urutTahun(v)
	if at == nil {
		return v
	}
	out := reflect.MakeSlice(v.Type(), 0, v.Len())
	for _, i := range at {
		out = reflect.Append(out, v.Index(i))
	}
	return out
}

// rasioMenurutTahun puts the years of a row of Table T-C.23 in their order, each
// with its ratio.
func rasioMenurutTahun(k *KinerjaPelayanan) {
	at := urutTahun(reflect.ValueOf(k.Tahunan))
	if at == nil {
		return
	}
	tahun, rasio := slices.Clone(k.Tahunan), make([]kinerja.Target, len(k.Tahunan))
	for i, dari := range at {
		tahun[i] = k.Tahunan[dari]
		if dari < len(k.Rasio) {
			rasio[i] = k.Rasio[dari]
		}
	}
	k.Tahunan = tahun
	if len(k.Rasio) > 0 {
		k.Rasio = rasio
	}
}
