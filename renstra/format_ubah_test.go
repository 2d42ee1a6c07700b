package renstra_test

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// However a plan is edited, Encode refuses it, or Decode gives the same plan
// back. The plan is that of the document, cut down, with fields of other layouts
// made up; what is edited, and to what, the seed draws.
func FuzzEncode(f *testing.F) {
	for benih := range uint64(60) {
		f.Add(benih, benih%2 == 0)
	}
	sumber := tulis(f, rencanaPendek(f), renstra.YAML)
	f.Fuzz(func(t *testing.T, benih uint64, json bool) {
		r, format := urai(t, sumber), renstra.YAML
		if json {
			format = renstra.JSON
		}
		g := rand.New(rand.NewPCG(1, benih))
		apa := suntingMedan(g, r)
		if g.IntN(2) == 0 {
			apa += suntingMedan(g, r)
		}
		urutkanTahun(reflect.ValueOf(r).Elem()) // Encode writes them so
		var sekali, dua bytes.Buffer
		if err := renstra.Encode(&sekali, r, format); err != nil {
			if !errors.Is(err, renstra.ErrEncode) {
				t.Fatalf("%s: %v", apa, err)
			}
			return
		}
		got, err := renstra.Decode(bytes.NewReader(sekali.Bytes()))
		if err != nil {
			t.Fatalf("%s: %v", apa, err)
		}
		lupakanKode(r, got)
		if d := renstra.Diff(r, got); !d.IsZero() {
			t.Fatalf("%s: %v", apa, d.Perubahan)
		}
		if err := renstra.Encode(&dua, got, format); err != nil || dua.String() != sekali.String() {
			t.Fatalf("%s: tulisan kedua lain: %v\n%s", apa, err, dua.String())
		}
	})
}

// rencanaPendek is the plan of the document with two of each, and what it has no
// column for.
func rencanaPendek(t testing.TB) *renstra.Rencana {
	r := dinsosJambi()
	pangkas(reflect.ValueOf(r).Elem())
	rekening, err := nomenklatur.ParseKodeRekening("5.1.02.01.01.0001")
	if err != nil {
		t.Fatal(err)
	}
	lima := kinerja.ParseTarget("5")
	for n := range r.SubKegiatan() {
		n.Hasil, n.Lokasi, n.PenanggungJawab = "Hasil", "Lokasi", "Bidang"
		n.Rincian = []renstra.Rincian{{Tahun: 2026, Rekening: rekening, NamaRekening: "Belanja", NamaSumberDana: "PAD", Pagu: rpIsian(5)}}
		n.IndikatorLain = []renstra.Indikator{{Indikator: kinerja.Indikator{Nama: "Lain", Satuan: kinerja.ParseSatuan("Orang"), Baseline: lima,
			Tahunan: []kinerja.Tahunan{{Tahun: 2026, Target: kinerja.ParseTarget("5 Orang"), Data: map[string]kinerja.Target{"a": lima}}}}}}
		n.KondisiAkhir = renstra.Tahunan{Tahun: 2029, Target: lima, Pagu: rpIsian(7)}
	}
	r.Layanan = []renstra.Layanan{{Sasaran: "Lansia", Dukungan: "Rekomendasi", Jenis: "Panti"}}
	r.IsuStrategis = []renstra.Butir{{Nomor: "1.", Teks: "Isu", Anak: []renstra.Butir{{Teks: "Akar"}}}}
	return r
}

// pangkas leaves two entries of every list but those of years.
func pangkas(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			pangkas(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !strings.HasPrefix(f.Name, "Tahun") && f.Name != "Padanan" {
				pangkas(v.Field(i))
			}
		}
	case reflect.Slice:
		v.SetLen(min(2, v.Len()))
		for i := range v.Len() {
			pangkas(v.Index(i))
		}
	}
}

// urutkanTahun sorts every list of years.
func urutkanTahun(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			urutkanTahun(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				urutkanTahun(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			urutkanTahun(v.Index(i))
		}
		switch x := v.Interface().(type) {
		case []int:
			v.Set(reflect.ValueOf(slices.Sorted(slices.Values(x))))
		case []renstra.Tahunan:
			slices.SortStableFunc(x, func(a, b renstra.Tahunan) int { return cmp.Compare(a.Tahun, b.Tahun) })
		case []kinerja.Tahunan:
			slices.SortStableFunc(x, func(a, b kinerja.Tahunan) int { return cmp.Compare(a.Tahun, b.Tahun) })
		case []renstra.PendanaanTahunan:
			slices.SortStableFunc(x, func(a, b renstra.PendanaanTahunan) int { return cmp.Compare(a.Tahun, b.Tahun) })
		}
	}
}

// lupakanKode takes the codes that Decode gave to rows without one.
func lupakanKode(r, got *renstra.Rencana) {
	var ada []*renstra.Node
	for _, n := range r.Walk() {
		ada = append(ada, n)
	}
	i := 0
	for _, n := range got.Walk() {
		if i < len(ada) && !ada[i].Kode.IsValid() {
			n.Kode = nomenklatur.Kode{}
		}
		i++
	}
}

// suntingMedan changes one field of a plan, each kind of field as often as any other,
// and says which.
func suntingMedan(g *rand.Rand, r *renstra.Rencana) string {
	semua := map[string][]reflect.Value{}
	var nama []string
	telusuriMedan(reflect.ValueOf(r).Elem(), "", func(s string, v reflect.Value) {
		if len(semua[s]) == 0 {
			nama = append(nama, s)
		}
		semua[s] = append(semua[s], v)
	})
	s := ambil(g, nama)
	v := ambil(g, semua[s])
	sebelum := fmt.Sprint(v.Interface())
	suntingNilai(g, v)
	return fmt.Sprintf("%s: %.60s → %.60v; ", s, sebelum, v.Interface())
}

func ambil[T any](g *rand.Rand, xs []T) T { return xs[g.IntN(len(xs))] }

// telusuriMedan yields the fields of a plan that belong to what it says.
func telusuriMedan(v reflect.Value, nama string, yield func(string, reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		yield(nama, v)
		if !v.IsNil() {
			telusuriMedan(v.Elem(), nama, yield)
		}
		return
	case reflect.Slice:
		yield(nama, v)
		for i := range v.Len() {
			telusuriMedan(v.Index(i), nama+"[]", yield)
		}
		return
	case reflect.Struct:
		terbuka := false
		for i := range v.NumField() {
			f := v.Type().Field(i)
			terbuka = terbuka || f.IsExported()
			if f.IsExported() && !slices.Contains([]string{"Catatan", "Padanan", "Baris", "Sel"}, f.Name) {
				telusuriMedan(v.Field(i), nama+"."+f.Name, yield)
			}
		}
		if terbuka {
			return
		}
	}
	yield(nama, v)
}
