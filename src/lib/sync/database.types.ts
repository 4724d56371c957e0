// Written by `npm run types:database` from supabase/migrations. Do not edit: `npm test` fails when it is stale.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export interface Database {
  public: {
    Tables: {
      check_ins: {
        Row: {
          checked_on: string;
          created_at: string;
          deleted_at: string | null;
          fatigue: number | null;
          function: number | null;
          id: string;
          mood: number | null;
          night_note: string;
          night_symptoms: boolean | null;
          note: string;
          owner_id: string;
          pain: number | null;
          revision: number;
          sleep_quality: number | null;
          standing_minutes: number | null;
          step_count: number | null;
          stress: number | null;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          checked_on: string;
          created_at: string;
          fatigue?: number | null;
          function?: number | null;
          id: string;
          mood?: number | null;
          night_note?: string;
          night_symptoms?: boolean | null;
          note?: string;
          pain?: number | null;
          sleep_quality?: number | null;
          standing_minutes?: number | null;
          step_count?: number | null;
          stress?: number | null;
        };
        Update: {
          checked_on?: string;
          created_at?: string;
          deleted_at?: string | null;
          fatigue?: number | null;
          function?: number | null;
          mood?: number | null;
          night_note?: string;
          night_symptoms?: boolean | null;
          note?: string;
          pain?: number | null;
          sleep_quality?: number | null;
          standing_minutes?: number | null;
          step_count?: number | null;
          stress?: number | null;
        };
        Relationships: [];
      };
      earlier_texts: {
        Row: {
          deleted_at: string | null;
          field: string;
          id: string;
          owner_id: string;
          replaced_at: string;
          revision: number;
          row_id: string;
          table_name: string;
          text: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
        };
        Update: {
          deleted_at?: string | null;
        };
        Relationships: [];
      };
      goals: {
        Row: {
          ability: number | null;
          created_at: string;
          deleted_at: string | null;
          id: string;
          life_value_id: string | null;
          owner_id: string;
          position: string;
          reason: string;
          revision: number;
          status: string;
          target: string;
          target_on: string | null;
          text_writers: Json;
          title: string;
          updated_at: string;
        };
        Insert: {
          ability?: number | null;
          created_at: string;
          id: string;
          life_value_id?: string | null;
          position: string;
          reason?: string;
          status?: string;
          target?: string;
          target_on?: string | null;
          title: string;
        };
        Update: {
          ability?: number | null;
          created_at?: string;
          deleted_at?: string | null;
          life_value_id?: string | null;
          position?: string;
          reason?: string;
          status?: string;
          target?: string;
          target_on?: string | null;
          title?: string;
        };
        Relationships: [];
      };
      life_values: {
        Row: {
          area: string;
          created_at: string;
          deleted_at: string | null;
          id: string;
          name: string;
          owner_id: string;
          position: string;
          revision: number;
          text_writers: Json;
          updated_at: string;
          why: string;
        };
        Insert: {
          area: string;
          created_at: string;
          id: string;
          name: string;
          position: string;
          why?: string;
        };
        Update: {
          area?: string;
          created_at?: string;
          deleted_at?: string | null;
          name?: string;
          position?: string;
          why?: string;
        };
        Relationships: [];
      };
      profiles: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          display_name: string;
          id: string;
          owner_id: string;
          revision: number;
          text_writers: Json;
          updated_at: string;
          welcomed_at: string | null;
        };
        Insert: {
          created_at: string;
          display_name?: string;
          id: string;
          welcomed_at?: string | null;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          display_name?: string;
          welcomed_at?: string | null;
        };
        Relationships: [];
      };
      sessions: {
        Row: {
          active_seconds: number | null;
          amount_done: number;
          created_at: string;
          deleted_at: string | null;
          ended_at: string;
          exertion: number | null;
          fatigue: number | null;
          held_on: string;
          id: string;
          owner_id: string;
          pain: number | null;
          quota: number | null;
          reflection: string;
          revision: number;
          satisfaction: number | null;
          started_at: string;
          step_id: string;
          stop_reason: string | null;
          text_writers: Json;
          unit: string;
          updated_at: string;
        };
        Insert: {
          active_seconds?: number | null;
          amount_done: number;
          created_at: string;
          ended_at: string;
          exertion?: number | null;
          fatigue?: number | null;
          held_on: string;
          id: string;
          pain?: number | null;
          quota?: number | null;
          reflection?: string;
          satisfaction?: number | null;
          started_at: string;
          step_id: string;
          stop_reason?: string | null;
          unit: string;
        };
        Update: {
          active_seconds?: number | null;
          amount_done?: number;
          created_at?: string;
          deleted_at?: string | null;
          ended_at?: string;
          exertion?: number | null;
          fatigue?: number | null;
          held_on?: string;
          pain?: number | null;
          quota?: number | null;
          reflection?: string;
          satisfaction?: number | null;
          started_at?: string;
          step_id?: string;
          stop_reason?: string | null;
          unit?: string;
        };
        Relationships: [];
      };
      steps: {
        Row: {
          baseline_trials: number[];
          created_at: string;
          deleted_at: string | null;
          difficulty: number | null;
          fear: number | null;
          goal_id: string;
          id: string;
          independence_impact: number | null;
          kind: string;
          mood_impact: number | null;
          own_unit: string;
          owner_id: string;
          position: string;
          quota: number | null;
          revision: number;
          status: string;
          text_writers: Json;
          title: string;
          unit: string;
          updated_at: string;
        };
        Insert: {
          baseline_trials?: number[];
          created_at: string;
          difficulty?: number | null;
          fear?: number | null;
          goal_id: string;
          id: string;
          independence_impact?: number | null;
          kind: string;
          mood_impact?: number | null;
          own_unit?: string;
          position: string;
          quota?: number | null;
          status?: string;
          title: string;
          unit: string;
        };
        Update: {
          baseline_trials?: number[];
          created_at?: string;
          deleted_at?: string | null;
          difficulty?: number | null;
          fear?: number | null;
          goal_id?: string;
          independence_impact?: number | null;
          kind?: string;
          mood_impact?: number | null;
          own_unit?: string;
          position?: string;
          quota?: number | null;
          status?: string;
          title?: string;
          unit?: string;
        };
        Relationships: [];
      };
    };
    Views: Record<never, never>;
    Functions: {
      delete_own_account: { Args: never; Returns: undefined };
      sync_pull: { Args: { client_id: string; cursor: number; page_size?: number }; Returns: Json };
      sync_push: { Args: { client_id: string; mutations: Json }; Returns: Json };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
}
