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
		b = appendTeks(b, x.String(), bacaanTarget(*x))
	case *anggaran.Isian:
		b, _ = x.AppendBinary(b) // never fails
	case encoding.TextMarshaler:
		teks, _ := x.MarshalText() // what has no text is zero
		b = appendTeks(b, string(teks))
	}
	return b
}

// samaBacaan reports whether two targets have the same text, read the same way.
func samaBacaan(a, b kinerja.Target) bool {
	return a == b || a.String() == b.String() && bacaanTarget(a) == bacaanTarget(b)
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
// text, with what is read in it.
func targetNilai(lama, baru kinerja.Target) (l, b nomenklatur.Nilai) {
	l, b = teksNilai(lama.String()), teksNilai(baru.String())
	if l == b {
		l, b = bacaanNilai(l, bacaanTarget(lama)), bacaanNilai(b, bacaanTarget(baru))
	}
	return l, b
}

func bacaanNilai(n nomenklatur.Nilai, bacaan string) nomenklatur.Nilai {
	if n == nil || bacaan == "" {
		return n
	}
	return nilaiTeks(n.String() + " (dibaca: " + bacaan + ")")
}
