package nomenklatur

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"reflect"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// TestNilai takes every value type of the package through the packages that
// programs put values into, with no glue. The texts are in ascending order.
func TestNilai(t *testing.T) {
	t.Run("Kode", func(t *testing.T) {
		ujiNilai[Kode](t, "X", "X.XX.01.2.01.0001", "1", "1.06", "1.10", "1.06.04.2.01.14", "1.06.04.2.01.0014")
	})
	t.Run("KodeSKPD", func(t *testing.T) {
		ujiNilai[KodeSKPD](t, "1.01.2.22.0.00.01.0000", "1.02.0.00.0.00.01.0001", "4.01.0.00.0.00.01.0003")
	})
	t.Run("KodeRekening", func(t *testing.T) {
		ujiNilai[KodeRekening](t, "5", "5.1", "5.1.02.01.01.001", "5.1.02.01.01.0024", "5.1.02.01.002.00024")
	})
	t.Run("KodeFungsi", func(t *testing.T) { ujiNilai[KodeFungsi](t, "01", "10.10", "11", "11.04") })
	t.Run("KodeSumberDana", func(t *testing.T) {
		ujiNilai[KodeSumberDana](t, "1", "1.1", "1.1.1.01.01.01", "1.1.01.01.01.0002", "1.1.01.01.002.00001", "2.1.03")
	})
	t.Run("Edisi", func(t *testing.T) {
		ujiNilai[Edisi](t, "90/2019", "050-3708/2020", "900.1.15.5-1317/2023", "pemutakhiran 2027")
	})
	t.Run("JenisDaerah", func(t *testing.T) { ujiNilai[JenisDaerah](t, "provinsi", "kabkota") })
	t.Run("Tingkat", func(t *testing.T) {
		ujiNilai[Tingkat](t, "urusan", "bidang urusan", "program", "kegiatan", "sub kegiatan")
	})
}

func tanpaMetode(t *testing.T, v any, metode string) {
	t.Helper()
	t.Fatalf("tidak ada: %T %s", v, metode)
}

// nilaiUji is what every value type must have for these tests to be written.
type nilaiUji[T any] interface {
	*T
	encoding.TextUnmarshaler
}

func ujiNilai[T comparable, P nilaiUji[T]](t *testing.T, teks ...string) {
	nilai := make([]T, len(teks))
	for i, s := range teks {
		if err := P(&nilai[i]).UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
	}
	semua, semuaTeks := append(nilai, *new(T)), append(teks, "")
	for nama, uji := range map[string]func(*testing.T, []T, []string){
		"teks": ujiTeks[T, P], "json": ujiJSON[T], "yaml": ujiYAML[T], "yaml omitempty": ujiYAMLOmitempty[T],
		"sql": ujiSQL[T, P], "flag": ujiFlag[T, P], "biner": ujiBiner[T, P], "fmt": ujiFmt[T], "go-cmp": ujiGoCmp[T],
	} {
		t.Run(nama, func(t *testing.T) { uji(t, semua, semuaTeks) })
	}
	t.Run("urutan", func(t *testing.T) { ujiUrutan(t, slices.Clone(nilai)) })
}

func ujiTeks[T comparable, P nilaiUji[T]](t *testing.T, nilai []T, teks []string) {
	for i, v := range nilai {
		b, err := any(v).(encoding.TextMarshaler).MarshalText()
		kembali := nilai[0]
		if err != nil || string(b) != teks[i] || P(&kembali).UnmarshalText(b) != nil || kembali != v {
			t.Errorf("%v: MarshalText %q, %v; kembali %v", v, b, err, kembali)
		}
		tetap := v
		if P(&tetap).UnmarshalText([]byte("1.1.1.1.1.1.1")) == nil || tetap != v {
			t.Errorf("%v: teks salah diterima, %v", v, tetap)
		}
		a, ok := any(v).(encoding.TextAppender)
		if !ok && reflect.TypeFor[T]().Kind() == reflect.Struct {
			t.Fatalf("%T tanpa AppendText", v)
		}
		if !ok { // a name, not a code
			continue
		}
		if b, err := a.AppendText([]byte("= ")); err != nil || string(b) != "= "+teks[i] {
			t.Errorf("%v: AppendText %q, %v", v, b, err)
		}
	}
}

func ujiJSON[T comparable](t *testing.T, nilai []T, teks []string) {
	type isi struct {
		Kode T            `json:"kode"`
		Peta map[T]int    `json:"peta"`
		Dari map[string]T `json:"dari"`
		Omit T            `json:"omit,omitzero"`
	}
	for i, v := range nilai {
		masuk := isi{v, map[T]int{v: 1}, map[string]T{"a": v}, v}
		b, err := json.Marshal(masuk)
		q, _ := json.Marshal(teks[i])
		want := fmt.Sprintf(`{"kode":%[1]s,"peta":{%[1]s:1},"dari":{"a":%[1]s}`, q)
		if teks[i] != "" {
			want += fmt.Sprintf(`,"omit":%s`, q)
		}
		if want += "}"; err != nil || string(b) != want {
			t.Errorf("JSON %s, %v; diharapkan %s", b, err, want)
		}
		var keluar isi
		if err := json.Unmarshal(b, &keluar); err != nil || !reflect.DeepEqual(masuk, keluar) {
			t.Errorf("JSON %s kembali %v, %v", b, keluar, err)
		}
	}
	for _, salah := range []string{`1.06`, `{}`, `[]`, `true`, `"1.1.1.1.1.1.1"`} {
		v := nilai[0]
		if err := json.Unmarshal([]byte(salah), &v); err == nil || v != nilai[0] {
			t.Errorf("JSON %s dibaca %v", salah, v)
		}
	}
}

func ujiYAML[T comparable](t *testing.T, nilai []T, teks []string) {
	type isi struct {
		Kode T         `yaml:"kode"`
		Peta map[T]int `yaml:"peta"`
		Baru []T       `yaml:"baru"`
	}
	for i, v := range nilai {
		masuk := isi{v, map[T]int{v: 1}, []T{v}}
		b, err := yaml.Marshal(masuk)
		if err != nil {
			t.Fatal(err)
		}
		var keluar isi
		if err := yaml.Unmarshal(b, &keluar); err != nil || !reflect.DeepEqual(masuk, keluar) {
			t.Errorf("YAML %s kembali %v, %v", b, keluar, err)
		}
		// A person writes 1.10 with no quotes; it must not become 1.1.
		polos := "kode: " + teks[i] + "\npeta: {" + polosYAML(teks[i]) + ": 1}\nbaru: [" + polosYAML(teks[i]) + "]\n"
		keluar = isi{}
		if err := yaml.Unmarshal([]byte(polos), &keluar); err != nil || !reflect.DeepEqual(masuk, keluar) {
			t.Errorf("YAML %s kembali %v, %v", polos, keluar, err)
		}
	}
	v := struct{ Kode T }{}
	if err := yaml.Unmarshal([]byte("kode: null"), &v); err != nil || v.Kode != *new(T) {
		t.Errorf("YAML null: %v, %v", v, err)
	}
}

// polosYAML is the text as a person writes it into a list or a key.
func polosYAML(s string) string {
	if s == "" {
		return `""`
	}
	return s
}

// ujiYAMLOmitempty: yaml.v3 takes a struct with no exported fields for empty,
// so without IsZero it would drop every value in silence.
func ujiYAMLOmitempty[T comparable](t *testing.T, nilai []T, teks []string) {
	type isi struct {
		Kode T `yaml:"kode,omitempty"`
	}
	if _, ok := any(nilai[0]).(yaml.IsZeroer); !ok && reflect.TypeFor[T]().Kind() == reflect.Struct {
		tanpaMetode(t, nilai[0], "IsZero")
	}
	for i, v := range nilai {
		b, err := yaml.Marshal(isi{v})
		var keluar isi
		if err != nil || yaml.Unmarshal(b, &keluar) != nil || keluar.Kode != v || (string(b) == "{}\n") != (teks[i] == "") {
			t.Errorf("%q: YAML omitempty %q, %v", teks[i], b, err)
		}
	}
}

func ujiSQL[T comparable, P nilaiUji[T]](t *testing.T, nilai []T, teks []string) {
	if _, ok := any(&nilai[0]).(sql.Scanner); !ok {
		tanpaMetode(t, nilai[0], "Scan")
	}
	if _, ok := any(nilai[0]).(driver.Valuer); !ok {
		tanpaMetode(t, nilai[0], "Value")
	}
	db := sql.OpenDB(gema{})
	defer db.Close()
	for i, v := range nilai {
		var disimpan any
		kembali := nilai[0]
		if err := db.QueryRow("", v).Scan(&disimpan); err != nil {
			t.Fatal(err)
		}
		if teks[i] == "" && disimpan != nil || teks[i] != "" && disimpan != teks[i] {
			t.Errorf("%q disimpan sebagai %#v", teks[i], disimpan)
		}
		for _, src := range []any{v, teks[i], []byte(teks[i])} {
			if err := db.QueryRow("", src).Scan(&kembali); err != nil || kembali != v {
				t.Errorf("Scan(%#v) = %v, %v", src, kembali, err)
			}
		}
		var null sql.Null[T]
		if err := db.QueryRow("", v).Scan(&null); err != nil || null.V != v || null.Valid != (teks[i] != "") {
			t.Errorf("sql.Null dari %q = %v, %v", teks[i], null, err)
		}
	}
	for _, src := range []any{1.1, int64(1), true, "1.1.1.1.1.1.1", []byte("?")} {
		v := nilai[0]
		if err := any(&v).(sql.Scanner).Scan(src); err == nil || v != nilai[0] {
			t.Errorf("Scan(%#v) = %v, %v", src, v, err)
		}
	}
	v := nilai[0]
	if err := any(&v).(sql.Scanner).Scan(nil); err != nil || v != *new(T) {
		t.Errorf("Scan(NULL) = %v, %v", v, err)
	}
}

func ujiFlag[T comparable, P nilaiUji[T]](t *testing.T, nilai []T, teks []string) {
	for i, v := range nilai {
		for _, bawaan := range nilai {
			f := flag.NewFlagSet("", flag.ContinueOnError)
			f.SetOutput(io.Discard)
			var baca T
			f.TextVar(any(&baca).(encoding.TextUnmarshaler), "kode", any(bawaan).(encoding.TextMarshaler), "")
			if baca != bawaan {
				t.Errorf("bawaan %v, diharapkan %v", baca, bawaan)
			}
			if err := f.Parse([]string{"-kode=" + teks[i]}); err != nil || baca != v || f.Lookup("kode").Value.String() != teks[i] {
				t.Errorf("-kode=%s: %v, %v", teks[i], baca, err)
			}
			if f.Parse([]string{"-kode=?"}) == nil {
				t.Error("-kode=? diterima")
			}
		}
	}
}

func ujiBiner[T comparable, P nilaiUji[T]](t *testing.T, nilai []T, teks []string) {
	if _, ok := any(nilai[0]).(encoding.BinaryMarshaler); !ok && reflect.TypeFor[T]().Kind() != reflect.Struct {
		// gob and encoding/binary write numbers as they are.
		t.Logf("%T adalah angka", nilai[0])
	} else {
		for i, v := range nilai {
			b, err := any(v).(encoding.BinaryMarshaler).MarshalBinary()
			a, errA := any(v).(encoding.BinaryAppender).AppendBinary([]byte{1})
			if err != nil || errA != nil || !bytes.Equal(a[1:], b) || a[0] != 1 {
				t.Errorf("%q: MarshalBinary % x, %v; AppendBinary % x, %v", teks[i], b, err, a, errA)
			}
			kembali := nilai[0]
			u := any(&kembali).(encoding.BinaryUnmarshaler)
			if err := u.UnmarshalBinary(b); err != nil || kembali != v {
				t.Errorf("%q kembali %v, %v", teks[i], kembali, err)
			}
			for _, salah := range [][]byte{nil, b[1:], append(b, 0), bytes.Repeat([]byte{0xff}, len(b))} {
				if u.UnmarshalBinary(salah) == nil || kembali != v {
					t.Errorf("% x dibaca %v", salah, kembali)
				}
			}
		}
	}
	var buf bytes.Buffer
	var kembali map[T]T
	masuk := map[T]T{}
	for _, v := range nilai {
		masuk[v] = v
	}
	if err := gob.NewEncoder(&buf).Encode(masuk); err != nil {
		t.Fatal(err)
	}
	if err := gob.NewDecoder(&buf).Decode(&kembali); err != nil || !reflect.DeepEqual(masuk, kembali) {
		t.Errorf("gob %v, %v", kembali, err)
	}
}

func ujiFmt[T comparable](t *testing.T, nilai []T, teks []string) {
	for i, v := range nilai {
		want := fmt.Sprintf("%[1]s %[1]s %[1]q [%[1]s] {%[1]s}", teks[i])
		if got := fmt.Sprintf("%v %s %q %v %v", v, any(v), any(v), []T{v}, struct{ K T }{v}); got != want {
			t.Errorf("%s; diharapkan %s", got, want)
		}
	}
}

func ujiGoCmp[T comparable](t *testing.T, nilai []T, teks []string) {
	type isi struct {
		Kode T
		Peta map[T]T
	}
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%T tanpa Equal: %.60v…", nilai[0], r)
		}
	}()
	for i, a := range nilai {
		for j, b := range nilai {
			diff := gocmp.Diff(isi{a, map[T]T{a: a}}, isi{b, map[T]T{b: b}})
			if (diff == "") != (i == j) {
				t.Errorf("%q dan %q: %s", teks[i], teks[j], diff)
			}
		}
	}
}

// ujiUrutan sorts the values backwards and forwards again.
func ujiUrutan[T comparable](t *testing.T, urut []T) {
	banding := func(a, b T) int {
		if c, ok := any(a).(interface{ Compare(T) int }); ok {
			return c.Compare(b)
		}
		x, y := reflect.ValueOf(a).Uint(), reflect.ValueOf(b).Uint()
		return int(x) - int(y)
	}
	slices.SortFunc(urut, banding)
	for i, a := range urut {
		for j, b := range urut {
			if c := banding(a, b); (c < 0) != (i < j) || (c > 0) != (i > j) {
				t.Errorf("%v dan %v: %d", a, b, c)
			}
		}
	}
	balik := slices.Clone(urut)
	slices.Reverse(balik)
	slices.SortFunc(balik, banding)
	if !slices.Equal(urut, balik) || slices.MinFunc(balik, banding) != urut[0] {
		t.Errorf("%v, diharapkan %v", balik, urut)
	}
}

// gema is a database that answers every query with one row: its arguments.
type gema struct{}

func (gema) Connect(context.Context) (driver.Conn, error) { return gema{}, nil }
func (gema) Driver() driver.Driver                        { return nil }
func (gema) Prepare(string) (driver.Stmt, error)          { return gema{}, nil }
func (gema) Begin() (driver.Tx, error)                    { return nil, driver.ErrSkip }
func (gema) Close() error                                 { return nil }
func (gema) NumInput() int                                { return -1 }
func (gema) Exec([]driver.Value) (driver.Result, error)   { return driver.ResultNoRows, nil }
func (gema) Query(args []driver.Value) (driver.Rows, error) {
	return &barisGema{isi: args}, nil
}

type barisGema struct {
	isi     []driver.Value
	selesai bool
}

func (b *barisGema) Columns() []string { return make([]string, len(b.isi)) }
func (b *barisGema) Close() error      { return nil }
func (b *barisGema) Next(dest []driver.Value) error {
	if b.selesai {
		return io.EOF
	}
	b.selesai = true
	copy(dest, b.isi)
	return nil
}
