package renstra

import (
	"encoding"
	"reflect"
	"strings"
	"sync"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The fields of a file are those of the model's types, by the names in their
// json tags. Reader, writer and schema all walk the same list.

// medan is one field of a struct as a file has it.
type medan struct {
	nama   string
	indeks []int // for reflect.Value.FieldByIndex
	tipe   reflect.Type
	wajib  bool
	// satuan: the unit of its indicator belongs to the numbers in it.
	satuan bool
}

// bentuk is a struct as a file has it.
type bentuk struct {
	medan []medan
	nama  map[string]int // index into medan
	baris []int          // the field that takes the line, nil if there is none
}

var (
	semuaBentuk sync.Map // reflect.Type → *bentuk

	tipeIsian    = reflect.TypeFor[anggaran.Isian]()
	tipeKonvensi = reflect.TypeFor[anggaran.Konvensi]()
	tipeTarget   = reflect.TypeFor[kinerja.Target]()
	tipeKode     = reflect.TypeFor[nomenklatur.Kode]()
	tipeKolom    = reflect.TypeFor[Kolom]()
	tipeNode     = reflect.TypeFor[Node]()
	tipeTahunan  = reflect.TypeFor[Tahunan]()

	tipeUkur      = reflect.TypeFor[kinerja.Indikator]()
	tipeUkurTahun = reflect.TypeFor[kinerja.Tahunan]()

	tipeTeks = reflect.TypeFor[encoding.TextMarshaler]()
)

func bentukRencana() *bentuk { return bentukOf(reflect.TypeFor[Rencana]()) }

func bentukOf(t reflect.Type) *bentuk {
	if b, ok := semuaBentuk.Load(t); ok {
		return b.(*bentuk)
	}
	b := &bentuk{nama: map[string]int{}}
	b.tambah(t, nil)
	semuaBentuk.Store(t, b)
	return b
}

// tambah adds the fields of t, those of embedded structs in their place.
func (b *bentuk) tambah(t reflect.Type, induk []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		indeks := append(induk[:len(induk):len(induk)], i)
		if f.Anonymous {
			b.tambah(f.Type, indeks)
			continue
		}
		if f.Name == "Baris" {
			b.baris = indeks
		}
		nama, sifat, _ := strings.Cut(f.Tag.Get("json"), ",")
		if nama == "" || nama == "-" {
			continue
		}
		b.nama[nama] = len(b.medan)
		b.medan = append(b.medan, medan{
			nama: nama, indeks: indeks, tipe: f.Type, wajib: sifat == "",
			satuan: t == tipeUkur || t == tipeUkurTahun && f.Type == tipeTarget,
		})
	}
}

// anakMedan is the field under which a node keeps its children.
func anakMedan(t nomenklatur.Tingkat) string {
	switch t {
	case nomenklatur.TingkatBidangUrusan:
		return "program"
	case nomenklatur.TingkatProgram:
		return "kegiatan"
	case nomenklatur.TingkatKegiatan:
		return "subKegiatan"
	}
	return ""
}

// medanTersirat marks a node that no row stands for.
const medanTersirat = "tersirat"

// terdekatMedan is the name that a misspelt one probably means, "" if none is
// near: of a third of the letters, counted with those that may be missing.
func terdekatMedan(salah string, hilang int, nama []string) string {
	lipat := strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(salah))
	best, jarak := "", max(1, (len(lipat)+hilang)/3)+1
	for _, n := range nama {
		if d := teks.Jarak(lipat, strings.ToLower(n), jarak-1); d < jarak {
			best, jarak = n, d
		}
	}
	return best
}

// namaNilai are the texts of a small set of values, such as a level; nil for
// any other type. Value 0 is "not written" and has none.
func namaNilai(t reflect.Type) []string {
	switch {
	case t == tipeKonvensi:
		return []string{anggaran.TitikRibuan.String(), anggaran.KomaRibuan.String()}
	case t.Kind() != reflect.Uint8 || !t.Implements(tipeTeks):
		return nil
	}
	var out []string
	v := reflect.New(t).Elem()
	for i := uint64(1); i < 64; i++ {
		v.SetUint(i)
		b, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			break
		}
		out = append(out, string(b))
	}
	return out
}
