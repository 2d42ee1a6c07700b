package renstra_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// satuBaris is a plan as JSON in one line.
func satuBaris(t *testing.T, r *renstra.Rencana) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(tulis(t, r, renstra.JSON))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// In a file of one line every row stands in line 1. A finding has the path of
// its own row there, as it has in the document, where no two rows share a line;
// or none.
func TestJalurSatuBaris(t *testing.T) {
	type kunci struct {
		kode  renstra.Kategori
		nama  string
		tahun int
	}
	asli := rencana(t, bacaFixture(t))
	jalur := map[kunci][]string{}
	for _, x := range renstra.Audit(asli, nil) {
		k := kunci{x.Kode, x.Nama, x.Tahun}
		jalur[k] = append(jalur[k], strings.Join(x.Jalur, " "))
	}
	r := urai(t, satuBaris(t, asli))
	ada := 0
	for _, x := range renstra.Audit(r, nil) {
		k := kunci{x.Kode, x.Nama, x.Tahun}
		got := strings.Join(x.Jalur, " ")
		i := slices.Index(jalur[k], got)
		if i < 0 {
			t.Errorf("%+v: jalur %q, dalam dokumen %q", k, got, jalur[k])
			continue
		}
		jalur[k] = slices.Delete(jalur[k], i, i+1) // as many of each as the document has
		if got != "" {
			ada++
		}
	}
	if ada < 100 {
		t.Errorf("hanya %d temuan berjalur", ada)
	}
}

// What the reader notes of a row of such a file goes to the row of that name;
// to none where two have it (synthetic).
func TestCatatanSatuBaris(t *testing.T) {
	const text = `{"bidangUrusan":[{"nama":"Bidang","kode":"1.06","program":[` +
		`{"nama":"PROGRAM REHABILITASI SOSIAL","kode":"1.06.04."},` +
		`{"nama":"PROGRAM PENANGANAN BENCANA","kode":"1.06.06"}]}],` +
		`"kaitan":[{"nama":"PROGRAM PENANGANAN BENCANA","kode":"1.06.06."}]}`
	var got []string
	for _, x := range renstra.Audit(urai(t, text), nil) {
		if x.Kode == renstra.KodeDiperbaiki {
			got = append(got, x.Nomenklatur.String()+" "+x.Nama+" "+strings.Join(x.Jalur, " "))
		}
	}
	// The code of the row of Table 4.2 is repaired too; it is no row of 4.3.
	want := []string{"1.06.04 PROGRAM REHABILITASI SOSIAL 1.06.04", "1.06.06  "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	ganda := strings.Replace(text, "PROGRAM PENANGANAN BENCANA", "PROGRAM REHABILITASI SOSIAL", 1)
	ganda = strings.Replace(ganda, "1.06.06", "1.06.04", 1)
	for _, x := range renstra.Audit(urai(t, ganda), nil) {
		if x.Kode == renstra.KodeDiperbaiki && len(x.Jalur) > 0 {
			t.Errorf("dua baris bernama %q, jalur %q", x.Nama, x.Jalur)
		}
	}
}

// The first record of a flat list makes four rows in its line. Its cell that is
// no amount is of the sub kegiatan (synthetic).
func TestJalurRekamanDatar(t *testing.T) {
	const text = `[{"kode_program":"1.06.04","nama_program":"PROGRAM REHABILITASI SOSIAL",` +
		`"kode_giat":"1.06.04.2.01","nama_giat":"Kegiatan",` +
		`"kode_sub_giat":"1.06.04.2.01.0001","nama_sub_giat":"Penyediaan Permakanan","tahun":2026,"pagu":"banyak"}]`
	r, err := renstra.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode != renstra.SelTidakTerbaca {
			continue
		}
		n++
		if diff := cmp.Diff([]string{"1.06.04", "1.06.04.2.01", "1.06.04.2.01.0001"}, x.Jalur); diff != "" {
			t.Error(diff)
		}
	}
	if n != 1 {
		t.Errorf("%d temuan sel-tidak-terbaca", n)
	}
}

// In one line the column alone says where a mistake is: in bytes from 1, of the
// value, of the name of a field that there is none of, of the bracket where a
// field is missing. The place is marked with ^ in the texts, which are not
// anyone's; a letter of two bytes stands before it.
func TestKolomSatuBaris(t *testing.T) {
	for _, text := range []string{
		`{"daerah":"Kota é","bidangUrusan":[{"nama":"A","program":[{"nama":"B","kode":^"1.06.99x"}]}]}`,
		`{"daerah":"Kota é","bidangUrusan":[{"nama":"A","program":[{"nama":"B","tahunan":[{"tahun":2026,"pagu":^"banyak"},{"tahun":^"x"}]}]}]}`,
		`{"daerah":"Kota é","bidangUrusan":[{"nama":"A","program":[^{^"nam":"B"}]}]}`,
		`{"daerah":"Kota é","bidangUrusan":^{"nama":"A"},"tahun":[2026,^2026]}`,
		`{"daerah":"Kota é","iku":[{"nama":^true},^{}]}`,
		`{"daerah":"Kota é","iku":[{"nama":"a",^}]}`,
		`{"daerah":"Kota é","iku":[{"nama":"a"}^`,
		`bidangUrusan: [{nama: é, program: [{nama: B, ^pagi: 1}, {nama: ^[x]}]}]`,
		`[{"nama_giat":"é","kode_sub_giat":"1.06.07.2.01.0001","pagu":^}]`,
		`[{"nama_giat":"é","kode_sub_giat":"1.06.07.2.01.0001","pagu":{"n":^}}]`,
		`[{"nama_giat":"é","kode_sub_giat":"1.06.07.2.01.0001","pagu":1},^5]`,
		`[{"nama_giat":"é","kode_sub_giat":"1.06.07.2.01.0001","pagu":1}^`,
		`[{"nama_giat":"é","kode_sub_giat":"1.06.07.2.01.0001","pagu":1}]^]`,
		`{"status":"é","data":^5}`,
	} {
		var want, got []int
		polos := ""
		for i, s := range strings.Split(text, "^") {
			if i > 0 {
				want = append(want, len(polos)+1)
			}
			polos += s
		}
		_, err := renstra.Read(strings.NewReader(polos))
		for _, err := range semuaGalat(err) {
			var re *renstra.ReadError
			if !errors.As(err, &re) || re.Baris != 1 {
				t.Errorf("%s: %v", text, err)
				continue
			}
			got = append(got, re.Kolom)
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %v\n%s", text, err, diff)
		}
	}
}

// semuaGalat are the errors that one joins.
func semuaGalat(err error) []error {
	if x, ok := err.(interface{ Unwrap() []error }); ok {
		return x.Unwrap()
	}
	return []error{err}
}
