package renstra

import (
	"encoding"
	"encoding/binary"
	"reflect"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The form in which values are compared: the fields that a file has, in their
// order, and of a target what is read in it beside its text.

// sebentuk reports whether two values of one type say the same.
func sebentuk(a, b any) bool { return bentukIsi(reflect.ValueOf(a)) == bentukIsi(reflect.ValueOf(b)) }

// bentukIsi is the form of a value: that of another one of its type says the
// same if it is equal. Every value has one, those that no file can hold too.
func bentukIsi(v reflect.Value) string { return string(appendIsi(nil, v)) }

func appendIsi(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Struct:
		return appendStruktur(b, v)
	case reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		b = appendIsi(append(b, 1), v.Elem())
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = appendIsi(b, v.Index(i))
		}
	case reflect.Map:
		kunci := v.MapKeys()
		slices.SortFunc(kunci, func(x, y reflect.Value) int { return strings.Compare(x.String(), y.String()) })
		b = binary.AppendUvarint(b, uint64(len(kunci)))
		for _, k := range kunci {
			b = appendIsi(appendTeks(b, k.String()), v.MapIndex(k))
		}
	case reflect.String:
		b = appendTeks(b, v.String())
	case reflect.Int:
		b = binary.AppendVarint(b, v.Int())
	case reflect.Uint8: // one of a set, or a number out of it
		b = append(b, byte(v.Uint()))
	}
	return b
}

func appendStruktur(b []byte, v reflect.Value) []byte {
	if medan := bentukOf(v.Type()).medan; len(medan) > 0 {
		for i := range medan {
			b = appendIsi(b, v.FieldByIndex(medan[i].indeks))
		}
		return b
	}
	if !v.CanAddr() {
		salin := reflect.New(v.Type()).Elem()
		salin.Set(v)
		v = salin
	}
	switch x := v.Addr().Interface().(type) {
	case *kinerja.Target:
		b = appendTarget(b, *x, kinerja.Satuan{})
	case *anggaran.Isian:
		b, _ = x.AppendBinary(b) // never fails
	case encoding.TextMarshaler:
		teks, _ := x.MarshalText() // what has no text is zero
		b = appendTeks(b, string(teks))
	}
	return b
}

// appendTarget appends the form of a target: its text, what is read in it, and
// its unit, if that is another than the one its row names.
func appendTarget(b []byte, t kinerja.Target, baris kinerja.Satuan) []byte {
	return appendTeks(b, t.String(), bacaanTarget(t), satuanSendiri(t, baris))
}

// satuanSendiri is the unit of a target, "" where its row names it.
func satuanSendiri(t kinerja.Target, baris kinerja.Satuan) string {
	if s := t.Satuan(); s != baris {
		return s.String()
	}
	return ""
}

// samaIsiTarget reports whether two targets have the same text, read the same way,
// with the same unit.
func samaIsiTarget(a, b kinerja.Target) bool {
	return a == b || a.String() == b.String() && a.Satuan() == b.Satuan() && bacaanTarget(a) == bacaanTarget(b)
}

// bacaanTarget is what is read in a target with a separator, which may group or
// divide, with a decimal comma; "belum tentu" where two readings are left, "" for
// any other target.
func bacaanTarget(t kinerja.Target) string {
	if !strings.ContainsAny(t.String(), ".,") {
		return ""
	}
	switch t.Jenis() {
	case kinerja.JenisAngka, kinerja.JenisPersen, kinerja.JenisRentang, kinerja.JenisPecahan:
		return strings.ReplaceAll(terbaca(t), ".", ",")
	case kinerja.JenisTakTentu:
		return "belum tentu"
	case kinerja.JenisBanyak:
		var out []string
		for x := range t.Bagian() {
			out = append(out, bacaanTarget(x))
		}
		return strings.Join(out, "; ")
	}
	return ""
}

// targetNilai are two targets that differ as the values of a change: of one
// text, with what is read in it, else with the unit.
func targetNilai(lama, baru kinerja.Target) (l, b nomenklatur.Nilai) {
	return nilaiBeda(teksNilai(lama.String()), teksNilai(baru.String()),
		sifatTarget{bacaanTarget(lama), lama.Satuan().String()}, sifatTarget{bacaanTarget(baru), baru.Satuan().String()})
}

// sifatTarget is what a target has beside its text.
type sifatTarget struct{ bacaan, satuan string }

// nilaiBeda adds to two values of one text that in which they differ.
func nilaiBeda(l, b nomenklatur.Nilai, sl, sb sifatTarget) (nomenklatur.Nilai, nomenklatur.Nilai) {
	switch {
	case l != b:
		return l, b
	case sl.bacaan != sb.bacaan:
		return nilaiDengan(l, "dibaca", sl.bacaan), nilaiDengan(b, "dibaca", sb.bacaan)
	}
	return nilaiDengan(l, "satuan", sl.satuan), nilaiDengan(b, "satuan", sb.satuan)
}

func nilaiDengan(n nomenklatur.Nilai, sebutan, isi string) nomenklatur.Nilai {
	if n == nil || isi == "" {
		return n
	}
	return nilaiTeks(n.String() + " (" + sebutan + ": " + isi + ")")
}
