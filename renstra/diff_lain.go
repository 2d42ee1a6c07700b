package renstra

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The tables beside the programme table, as they are compared: rows of cells,
// by the fields that a file has.

// barisLain is a row of such a table, or a table of several.
type barisLain struct {
	baris    int
	nama     string
	lipat    string // folded name
	sel      []selLain
	anak     []barisLain
	bentuk   string         // of the row with all that is under it, see bentukIsi
	satuan   kinerja.Satuan // that of its targets, where the row names one
	pasangan int            // place of the row in the other plan, −1 for none
}

// selLain is a cell of a row.
type selLain struct {
	kolom  string // its head, or the field of the file
	tahun  int    // 0 for a cell that is about no year
	ke     int    // of several cells with one head, from 0
	jenis  JenisPerubahan
	nilai  nomenklatur.Nilai // nil where nothing is written
	bentuk string
	sifat  sifatTarget // of a target
	angka  bool
}

// sama reports whether two cells hold the same; a dash is not nothing.
func (s *selLain) sama(o *selLain) bool {
	if s.nilai == nil || o.nilai == nil {
		return s.nilai == nil && o.nilai == nil
	}
	return s.bentuk == o.bentuk
}

// sekunci reports whether two cells stand under the same head.
func (s *selLain) sekunci(o *selLain) bool {
	return s.kolom == o.kolom && s.tahun == o.tahun && s.ke == o.ke
}

// medanSebutan are the fields that name a row, the first that it has.
var medanSebutan = []string{"nama", "judul", "teks", "uraian"}

// jenisMedan are the changes of an indicator that have a kind of their own.
var jenisMedan = map[string]JenisPerubahan{
	"satuan": UbahIndikator, "baseline": UbahBaseline, "target": UbahTarget, "kondisiAkhir": UbahKeterangan,
}

var (
	tipeKinerja   = reflect.TypeFor[KinerjaPelayanan]()
	tipeIndikator = reflect.TypeFor[Indikator]()
)

// jajarkanLain lays out a list of rows. The heads are those of its counts, where
// the table has heads of its own.
func jajarkanLain(v reflect.Value, kepala []selLain) []barisLain {
	var out []barisLain
	for i := range v.Len() {
		if x := reflect.Indirect(v.Index(i)); x.IsValid() {
			out = append(out, barisLainOf(x, kepala))
		}
	}
	return out
}

func barisLainOf(v reflect.Value, kepala []selLain) barisLain {
	bentuk := bentukOf(v.Type())
	b := barisLain{pasangan: -1, bentuk: bentukIsi(v)}
	if bentuk.baris != nil {
		b.baris = int(v.FieldByIndex(bentuk.baris).Int())
	}
	switch x := v.Interface().(type) {
	case TabelJumlah:
		kepala = nil
		for _, k := range x.Kolom {
			kepala = append(kepala, selLain{kolom: k})
		}
	case KinerjaPelayanan:
		for _, t := range x.Tahunan {
			kepala = append(kepala, selLain{kolom: "rasio", tahun: t.Tahun})
		}
	}
	if i, ok := bentuk.nama["satuan"]; ok {
		b.satuan = v.FieldByIndex(bentuk.medan[i].indeks).Interface().(kinerja.Satuan)
	}
	for _, m := range bentuk.medan {
		b.tambah(v, m, kepala)
	}
	b.namai()
	return b
}

// tambah adds what a field holds: a cell, the cells of its years or counts, or
// rows under the row.
func (b *barisLain) tambah(v reflect.Value, m medan, kepala []selLain) {
	f := v.FieldByIndex(m.indeks)
	switch e := unsurOf(f.Type()); {
	case f.Kind() == reflect.Slice && e == tipeTarget:
		for i := range f.Len() {
			s := selLain{kolom: m.nama}
			if i < len(kepala) {
				s = kepala[i]
			}
			s.jenis = UbahTabel
			b.tambahSel(s, f.Index(i))
		}
	case !objek(e):
		b.tambahSel(selLain{kolom: m.nama, jenis: jenisUbah(v.Type(), m.nama)}, f)
	case f.Kind() == reflect.Pointer && !f.IsNil():
		b.anak = append(b.anak, barisLainOf(f.Elem(), kepala))
	case f.Kind() == reflect.Slice && bertahun(e):
		for i := range f.Len() {
			b.tambahTahun(v.Type(), f.Index(i))
		}
	case f.Kind() == reflect.Slice:
		b.anak = append(b.anak, jajarkanLain(f, kepala)...)
	}
}

func (b *barisLain) tambahTahun(baris reflect.Type, v reflect.Value) {
	bentuk := bentukOf(v.Type())
	tahun := int(v.FieldByIndex(bentuk.medan[bentuk.nama["tahun"]].indeks).Int())
	for _, m := range bentuk.medan {
		if m.nama != "tahun" {
			b.tambahSel(selLain{kolom: m.nama, tahun: tahun, jenis: jenisUbah(baris, m.nama)}, v.FieldByIndex(m.indeks))
		}
	}
}

func (b *barisLain) tambahSel(s selLain, v reflect.Value) {
	for _, o := range b.sel {
		if o.kolom == s.kolom && o.tahun == s.tahun { // as "Jumlah" twice in one head
			s.ke++
		}
	}
	s.nilai, s.bentuk = nilaiSel(v), bentukIsi(v)
	if t, ok := v.Interface().(kinerja.Target); ok {
		s.sifat = sifatTarget{bacaanTarget(t), t.Satuan().String()}
		s.bentuk = string(appendTarget(nil, t, b.satuan))
	}
	s.angka = s.nilai != nil && (v.Type() == tipeTarget || v.Type() == tipeIsian)
	b.sel = append(b.sel, s)
}

// namai gives the row the name by which it is called: that of a field that
// names, else the first cell with anything in it.
func (b *barisLain) namai() {
	b.nama = "(tanpa nama)"
	for _, m := range medanSebutan {
		if i := slices.IndexFunc(b.sel, func(s selLain) bool { return s.kolom == m }); i >= 0 {
			b.sel[i].jenis = GantiNama
			if b.sel[i].nilai != nil {
				b.nama = b.sel[i].nilai.String()
			}
			b.lipat = teks.Lipat(b.nama)
			return
		}
	}
	if i := slices.IndexFunc(b.sel, func(s selLain) bool { return s.nilai != nil && s.kolom != medanNomor }); i >= 0 {
		b.nama = b.sel[i].nilai.String()
	}
	b.lipat = teks.Lipat(b.nama)
}

// jenisUbah is the kind of change of a field of a row.
func jenisUbah(baris reflect.Type, medan string) JenisPerubahan {
	if j, ok := jenisMedan[medan]; ok && (baris == tipeIndikator || baris == tipeKinerja) {
		return j
	}
	return UbahTabel
}

// unsurOf is what a field consists of: the type itself, or that of the elements
// of a list and of what a pointer points to.
func unsurOf(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// objek reports whether a type is a struct with fields of a file rather than a
// single value.
func objek(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t != tipeIsian && t != tipeTarget && !t.Implements(tipeTeks)
}

// bertahun reports whether a struct is what a row holds for one year: it has the
// year, and no name that would make it a row of its own.
func bertahun(t reflect.Type) bool {
	b := bentukOf(t)
	i, ok := b.nama["tahun"]
	bernama := slices.ContainsFunc(medanSebutan, func(m string) bool { _, ada := b.nama[m]; return ada })
	return ok && !bernama && b.medan[i].tipe.Kind() == reflect.Int
}

// nilaiSel is what a cell holds, nil where nothing is written.
func nilaiSel(v reflect.Value) nomenklatur.Nilai {
	switch x := v.Interface().(type) {
	case anggaran.Isian:
		return isianNilai(x)
	case kinerja.Target:
		return teksNilai(x.String())
	case []string:
		return teksNilai(strings.Join(x, ", "))
	case fmt.Stringer:
		if v.IsZero() {
			return nil
		}
		return teksNilai(x.String())
	}
	switch {
	case v.Kind() == reflect.String:
		return teksNilai(v.String())
	case v.IsZero() || v.Kind() == reflect.Map && v.Len() == 0:
		return nil
	}
	return teksNilai(jsonLain(v))
}

func jsonLain(v reflect.Value) string {
	out, _ := json.Marshal(v.Interface()) // nothing in a table has no form
	return string(out)
}
