package renstra_test

import (
	"encoding"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// bukanBeda are the fields, by their types, that a difference leaves alone:
// they say how the file was written, not what is planned.
var bukanBeda = map[reflect.Type]string{
	reflect.TypeFor[anggaran.Konvensi]():  "how the figures of the file are grouped",
	reflect.TypeFor[renstra.Ketelitian](): "how far the file rounds its figures",
	reflect.TypeFor[renstra.Kolom]():      "which columns the page has",
}

// nilaiLain are two values of the types whose values are texts.
var nilaiLain = map[reflect.Type][2]string{
	reflect.TypeFor[nomenklatur.Kode]():           {"1.06.04.2.01.0001", "1.07.05.2.02.0002"},
	reflect.TypeFor[nomenklatur.KodeSKPD]():       {"1.06.0.00.0.00.01.0000", "1.06.0.00.0.00.02.0000"},
	reflect.TypeFor[nomenklatur.KodeRekening]():   {"5.1.02.01.01.0024", "5.1.02.01.01.0025"},
	reflect.TypeFor[nomenklatur.KodeSumberDana](): {"1.1.01.01.01.0001", "1.1.01.01.01.0002"},
	reflect.TypeFor[kinerja.Satuan]():             {"Orang", "Dokumen"},
	reflect.TypeFor[kinerja.Target]():             {"1 Orang", "2 Orang"},
	reflect.TypeFor[anggaran.Isian]():             {"-", "1"}, // a dash is neither zero nor nothing
}

// isi fills a value with something in every field; where is how often a type
// stands within itself above.
func isi(t *testing.T, v reflect.Value, dalam map[reflect.Type]int) {
	t.Helper()
	tipe := v.Type()
	if n := nilaiKe(t, tipe, 0); n.IsValid() {
		v.Set(n)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if dalam[tipe] > 1 {
			return
		}
		dalam[tipe]++
		defer func() { dalam[tipe]-- }()
		for i := range v.NumField() {
			if f := tipe.Field(i); f.Anonymous || tertulisBerkas(f) {
				isi(t, v.Field(i), dalam)
			}
		}
	case reflect.Pointer:
		if dalam[tipe.Elem()] > 1 {
			return
		}
		v.Set(reflect.New(tipe.Elem()))
		isi(t, v.Elem(), dalam)
	case reflect.Slice:
		if e := tipe.Elem(); e.Kind() == reflect.Pointer && dalam[e.Elem()] > 1 {
			return
		}
		v.Set(reflect.MakeSlice(tipe, 1, 1))
		isi(t, v.Index(0), dalam)
	case reflect.Map:
		v.Set(reflect.MakeMap(tipe))
		n := reflect.New(tipe.Elem()).Elem()
		isi(t, n, dalam)
		v.SetMapIndex(reflect.ValueOf("a"), n)
	default:
		t.Fatalf("tipe %v tanpa nilai: tambahkan di nilaiLain", tipe)
	}
}

// nilaiKe is one of the values of a type without fields, 0 or 1; not valid for
// any other type.
func nilaiKe(t *testing.T, tipe reflect.Type, ke int) reflect.Value {
	t.Helper()
	v := reflect.New(tipe)
	if s, ok := nilaiLain[tipe]; ok {
		if err := v.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s[ke])); err != nil {
			t.Fatal(err)
		}
		return v.Elem()
	}
	switch tipe.Kind() {
	case reflect.String:
		v.Elem().SetString([]string{"satu", "dua"}[ke])
	case reflect.Int:
		v.Elem().SetInt(int64(2026 + ke))
	case reflect.Uint8:
		v.Elem().SetUint(uint64(1 + ke))
	default:
		return reflect.Value{}
	}
	return v.Elem()
}

func tertulisBerkas(f reflect.StructField) bool {
	nama, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return f.IsExported() && nama != "-"
}

// penuhSatu is a plan in which every field that a file has is filled, one row
// of each level.
func penuhSatu(t *testing.T) *renstra.Rencana {
	r := &renstra.Rencana{}
	isi(t, reflect.ValueOf(r).Elem(), map[reflect.Type]int{})
	r.Tahun, r.Total.Kode = []int{2026, 2027}, nomenklatur.Kode{}
	anak := &r.BidangUrusan
	for tingkat := nomenklatur.TingkatBidangUrusan; tingkat <= nomenklatur.TingkatSubKegiatan; tingkat++ {
		n := &renstra.Node{}
		isi(t, reflect.ValueOf(n).Elem(), map[reflect.Type]int{})
		n.Tingkat, n.Kode = tingkat, sampaiTingkat(n.Kode, tingkat)
		*anak, anak = []*renstra.Node{n}, &n.Anak
	}
	return r
}

// sampaiTingkat is the part of a code down to a level.
func sampaiTingkat(k nomenklatur.Kode, t nomenklatur.Tingkat) nomenklatur.Kode {
	for k.Tingkat() > t {
		k = k.Parent()
	}
	return k
}

// ubahan calls f for every other value of every field below v, set in place.
func ubahan(t *testing.T, v reflect.Value, jalur string, f func(jalur string, tipe reflect.Type)) {
	t.Helper()
	semula := reflect.New(v.Type()).Elem()
	semula.Set(v)
	coba := func(n reflect.Value, sebutan string) {
		if n.Equal(semula) {
			return
		}
		v.Set(n)
		f(jalur+sebutan, v.Type())
		v.Set(semula)
	}
	if n := nilaiKe(t, v.Type(), 0); n.IsValid() {
		lain := nilaiKe(t, v.Type(), 1)
		if k, ok := semula.Interface().(nomenklatur.Kode); ok && k.IsValid() {
			lain.Set(reflect.ValueOf(sampaiTingkat(lain.Interface().(nomenklatur.Kode), k.Tingkat())))
		}
		coba(lain, " lain")
		coba(reflect.Zero(v.Type()), " kosong")
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if s := v.Type().Field(i); s.Anonymous {
				ubahan(t, v.Field(i), jalur, f)
			} else if tertulisBerkas(s) {
				ubahan(t, v.Field(i), jalur+"."+s.Name, f)
			}
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		ubahan(t, v.Elem(), jalur, f)
		v.SetZero()
		f(jalur+" tidak ada", v.Type())
		v.Set(semula)
	case reflect.Slice:
		for i := range v.Len() {
			ubahan(t, reflect.Indirect(v.Index(i)), fmt.Sprintf("%s[%d]", jalur, i), f)
		}
		if v.Len() > 0 && v.Type().Elem() != reflect.TypeFor[*renstra.Node]() {
			v.SetZero()
			f(jalur+" tidak ada", v.Type())
			v.Set(semula)
		}
	case reflect.Map:
		for _, n := range []reflect.Value{nilaiKe(t, v.Type().Elem(), 1), {}} {
			salin := reflect.MakeMap(v.Type())
			if n.IsValid() {
				salin.SetMapIndex(reflect.ValueOf("a"), n)
			}
			v.Set(salin)
			f(jalur+"[a]", v.Type())
			v.Set(semula)
		}
	}
}

// Every field that a file of a plan has is a difference when it changes, to
// another value and to none, and Apply carries it both ways, once: the second
// time the value to replace does not stand there; but for bukanBeda.
func TestDiffSemuaMedan(t *testing.T) {
	lama, baru := penuhSatu(t), penuhSatu(t)
	if d := renstra.Diff(lama, baru); !d.IsZero() {
		t.Fatalf("rencana yang sama berbeda: %v", d.Perubahan)
	}
	banyak := 0
	periksa := func(jalur string, tipe reflect.Type) {
		if len(baru.Tahun) == 0 || renstra.Encode(io.Discard, baru, renstra.JSON) != nil { // no plan that a file gives
			return
		}
		banyak++
		for _, x := range []struct{ dari, ke *renstra.Rencana }{{lama, baru}, {baru, lama}} {
			d := renstra.Diff(x.dari, x.ke)
			if alasan, ok := bukanBeda[tipe]; ok {
				if !d.IsZero() {
					t.Errorf("%s (%s) dilaporkan: %v", jalur, alasan, d.Perubahan)
				}
				continue
			}
			if d.IsZero() {
				t.Errorf("%s: perubahan tidak dilaporkan", jalur)
				continue
			}
			for _, p := range d.Perubahan {
				if p.Jenis == renstra.UbahTabel && p.Kolom == "" && p.Lama != nil && p.Baru != nil {
					t.Errorf("%s: tanpa baris dan kolom: %v", jalur, p)
				}
			}
			got, err := d.Apply(x.dari)
			if err != nil {
				t.Errorf("%s: %v", jalur, err)
				continue
			}
			if diff := cmp.Diff(tulis(t, x.ke, renstra.JSON), tulis(t, got, renstra.JSON)); diff != "" {
				t.Errorf("%s: Apply tidak membawanya:\n%s", jalur, diff)
			}
			if _, err := d.Apply(x.ke); !errors.Is(err, renstra.ErrBeda) {
				t.Errorf("%s: Apply pada rencana yang sudah berubah: %v", jalur, err)
			}
		}
	}
	ubahan(t, reflect.ValueOf(baru).Elem(), "", periksa)
	for path, n := range baru.Walk() {
		ubahan(t, reflect.ValueOf(n).Elem(), fmt.Sprintf("%s%d", n.Tingkat, len(path)), periksa)
	}
	if banyak < 500 {
		t.Errorf("hanya %d perubahan yang dicoba", banyak)
	}
}
